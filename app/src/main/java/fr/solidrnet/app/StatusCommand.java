package fr.solidrnet.app;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code status}: what the warehouse holds. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows the tables and their rows, the last deliveries and the editions.")
final class StatusCommand implements Callable<Integer> {
    private static final int LAST_DELIVERIES = 12;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    WarehouseOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** What is told, and printed as JSON under these names. */
    record Status(
            long sequence, SortedMap<String, Long> tables, List<DeliveryLine> livraisons, List<String> editions) {}

    /** One delivery, with all that was sent under its name; {@code sequence} is that of its last load. */
    record DeliveryLine(
            long sequence,
            String livraison,
            @Nullable LocalDate dateLivraison,
            long fichiers,
            long lues,
            long rejetees,
            long retenues) {}

    @Override
    public Integer call() {
        try (Warehouse warehouse = options.openForReading(Contracts.load())) {
            Status status = read(warehouse);
            output.print(spec, status, out -> print(status, out));
        }

        return ExitCode.OK.code();
    }

    private static Status read(Warehouse warehouse) {
        SortedMap<String, Long> tables = new TreeMap<>();

        for (TableName table : warehouse.tables()) {
            tables.put(table.toString(), warehouse.rows(table));
        }

        List<FileAccount> accounts = warehouse.accounts();
        // A delivery may have been loaded in several goes: it is told once, at the last.
        Map<String, LedgerEntry> last = new HashMap<>();
        warehouse.ledger().stream()
                .filter(entry -> entry.nature() == Nature.LIVRAISON)
                .forEach(entry -> last.put(entry.livraison(), entry));
        List<DeliveryLine> deliveries = last.values().stream()
                .sorted(Comparator.comparingLong(LedgerEntry::sequence))
                .map(entry -> line(entry, accounts))
                .toList();
        List<String> editions = new EditionStore(warehouse)
                .list().stream().map(EditionId::toString).toList();
        return new Status(warehouse.state().sequence(), tables, deliveries, editions);
    }

    private static DeliveryLine line(LedgerEntry entry, List<FileAccount> accounts) {
        List<FileAccount> own = accounts.stream()
                .filter(account -> account.livraison().equals(entry.livraison()))
                .toList();
        return new DeliveryLine(
                entry.sequence(),
                entry.livraison(),
                entry.dateLivraison(),
                own.stream()
                        .map(account -> List.of(account.fichier(), account.empreinte()))
                        .distinct()
                        .count(),
                own.stream().mapToLong(account -> account.fates().lues()).sum(),
                own.stream().mapToLong(account -> account.fates().rejetees()).sum(),
                own.stream().mapToLong(account -> account.fates().retenues()).sum());
    }

    private static void print(Status status, PrintWriter out) {
        out.println("Tables");
        status.tables().forEach((table, rows) -> out.printf(Locale.ROOT, "  %-36s %12d lignes%n", table, rows));
        List<DeliveryLine> deliveries = status.livraisons();
        List<DeliveryLine> last =
                deliveries.subList(Math.max(0, deliveries.size() - LAST_DELIVERIES), deliveries.size());
        out.printf("%nLivraisons (%d, les dernières)%n", deliveries.size());
        last.forEach(line -> out.printf(
                Locale.ROOT,
                "  %-36s %4d fichiers %10d lues %8d rejetées %8d retenues%n",
                line.livraison(),
                line.fichiers(),
                line.lues(),
                line.rejetees(),
                line.retenues()));
        out.printf("%nÉditions%n");
        status.editions().forEach(edition -> out.println("  " + edition));

        if (status.editions().isEmpty()) {
            out.println("  aucune");
        }
    }
}
