package fr.solidrnet.app;

import fr.solidrnet.ingestion.quarantine.Quarantine;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.ingestion.quarantine.Rejects;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rejects}: the refused rows, with the reason. They are shown in clear: they are there to be corrected. */
@Command(
        name = "rejects",
        mixinStandardHelpOptions = true,
        description = {
            "Lists refused rows with the reason, to correct and send again.",
            "With --format csv the rows of one table come out whole, personal data included: mind where they go."
        })
@SuppressWarnings("NullAway.Init")
final class RejectsCommand implements Callable<Integer> {
    /** How rows are shown. */
    enum Format {
        TEXT,
        CSV
    }

    @Option(names = "--table", paramLabel = "TABLE", description = "Only this table.")
    @Nullable
    String table;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). csv needs --table.")
    Format format;

    @Mixin
    WarehouseOptions options;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Contracts contracts = Contracts.load();
        Optional<Contract> wanted = Optional.ofNullable(table).map(name -> find(contracts, name));

        try (Warehouse warehouse = options.openForReading(contracts)) {
            List<QuarantineRow> rows =
                    new Quarantine(warehouse.layout(), warehouse.state().sequence()).refused();
            PrintWriter out = spec.commandLine().getOut();

            if (format == Format.CSV) {
                Contract contract = wanted.orElseThrow(() -> new SolidrnetException(
                        FailureKind.CONFIGURATION, "--format csv needs --table: one file, one table"));
                Rejects.csv(contract, rows).forEach(out::println);
            } else {
                text(rows, out);
            }
        }

        return ExitCode.OK.code();
    }

    private static Contract find(Contracts contracts, String name) {
        return contracts
                .find(name)
                .orElseThrow(() -> new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "No table is called " + name + "; there are "
                                + contracts.tables().stream()
                                        .map(Contract::name)
                                        .collect(Collectors.joining(", "))));
    }

    private void text(List<QuarantineRow> rows, PrintWriter out) {
        long shown = rows.stream()
                .filter(row -> table == null || row.table().equals(table))
                .peek(row -> print(row, out))
                .count();
        out.println(shown == 0 ? "Aucune ligne refusée." : shown + " lignes refusées.");
    }

    private static void print(QuarantineRow row, PrintWriter out) {
        out.printf("%s / %s, ligne %d (%s)%n", row.livraison(), row.fichier(), row.ligne(), row.table());
        row.constats().forEach(constat -> out.println("    " + constat.code() + " : " + constat.phrase()));
    }
}
