package fr.solidrnet.ingestion.quarantine;

import fr.solidrnet.warehouse.storage.FileTree;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The refused rows, in clear, apart from the warehouse. Under the sequence of each ledger row lie the rows that its
 * run refused for good ({@code rejets.jsonl}) and all that still waited for a reference after it
 * ({@code attente.jsonl}). A folder beyond the ledger was never written: recovery removes it.
 */
public final class Quarantine {
    private static final String REFUSED = "rejets.jsonl";
    private static final String WAITING = "attente.jsonl";

    private final WarehouseLayout layout;
    private final long sequence;

    /** @param sequence of the ledger's last row */
    public Quarantine(WarehouseLayout layout, long sequence) {
        this.layout = layout;
        this.sequence = sequence;
    }

    /** The rows that wait: those of the latest run that left any word of them. */
    public List<QuarantineRow> waiting() {
        List<Path> files = files(WAITING);
        return files.isEmpty() ? List.of() : JsonLines.read(files.get(files.size() - 1));
    }

    /** All refused rows still kept, those that wait last; good rows of a file that waits are left out. */
    public List<QuarantineRow> refused() {
        // A held file that is sent again as it was is refused again: each of its rows is told once, as last seen.
        Map<List<Object>, QuarantineRow> last = new HashMap<>();
        Stream.concat(files(REFUSED).stream().flatMap(file -> JsonLines.read(file).stream()), waiting().stream())
                .filter(row -> !row.constats().isEmpty())
                .forEach(row -> last.put(
                        List.of(row.livraison(), row.fichier(), row.table(), row.empreinte(), row.ligne()), row));
        List<QuarantineRow> rows = new ArrayList<>(last.values());
        rows.sort(Comparator.comparing(QuarantineRow::dateLivraison)
                .thenComparing(QuarantineRow::livraison)
                .thenComparing(QuarantineRow::fichier)
                .thenComparing(QuarantineRow::table)
                .thenComparingLong(QuarantineRow::ligne));
        return rows;
    }

    /** Writes what the run of ledger row {@code next} leaves, before that row is. */
    public void write(long next, List<QuarantineRow> refused, List<QuarantineRow> waiting) {
        Path folder = layout.quarantine(next);
        FileTree.delete(folder);
        FileTree.createOwnerOnly(folder);

        if (!refused.isEmpty()) {
            JsonLines.write(folder.resolve(REFUSED), refused::forEach);
        }

        JsonLines.write(folder.resolve(WAITING), waiting::forEach);
        FileTree.forceFolder(folder);
        FileTree.forceFolder(layout.quarantine());
    }

    /** Removes what may not be kept beyond {@code today}, and the lists of waiting rows that a later one replaced. */
    public void purge(LocalDate today) {
        List<Path> lists = files(WAITING);
        lists.subList(0, Math.max(0, lists.size() - 1)).forEach(FileTree::delete);
        Optional<Path> last = lists.isEmpty() ? Optional.empty() : Optional.of(lists.get(lists.size() - 1));
        last.ifPresent(file -> keep(file, today, true));
        files(REFUSED).forEach(file -> keep(file, today, false));
    }

    /**
     * Takes all that they hold out of the rows that {@code asked} tells; they keep their place, so that the counts of
     * their file stay true.
     *
     * @return how many there were
     */
    public long empty(Predicate<QuarantineRow> asked) {
        return Stream.concat(files(REFUSED).stream(), files(WAITING).stream())
                .mapToLong(file -> empty(file, asked))
                .sum();
    }

    private static long empty(Path file, Predicate<QuarantineRow> asked) {
        long emptied = JsonLines.count(file, asked);

        if (emptied > 0) {
            replace(file, row -> asked.test(row) ? row.emptied() : row);
        }

        return emptied;
    }

    private static void keep(Path file, LocalDate today, boolean evenEmpty) {
        long[] rows = {0};
        long kept = JsonLines.count(file, row -> {
            rows[0]++;
            return isKept(row, today);
        });

        if (kept == rows[0]) {
            return;
        }

        if (kept == 0 && !evenEmpty) {
            FileTree.delete(file);
            return;
        }

        replace(file, row -> isKept(row, today) ? row : null);
    }

    private static boolean isKept(QuarantineRow row, LocalDate today) {
        return !row.garderJusquAu().isBefore(today);
    }

    /** @param change what is written in place of a row; none leaves it out */
    private static void replace(Path file, Function<QuarantineRow, @Nullable QuarantineRow> change) {
        Path draft = file.resolveSibling(file.getFileName() + WarehouseLayout.QUARANTINE_DRAFT);
        FileTree.delete(draft);
        JsonLines.write(
                draft,
                written -> JsonLines.each(file, row -> {
                    @Nullable QuarantineRow changed = change.apply(row);

                    if (changed != null) {
                        written.accept(changed);
                    }
                }));
        FileTree.rename(draft, file);
    }

    private List<Path> files(String name) {
        return FileTree.list(layout.quarantine()).stream()
                .filter(folder -> folder.getFileName().toString().matches("\\d{6,}"))
                .filter(folder -> Long.parseLong(folder.getFileName().toString()) <= sequence)
                .sorted(Comparator.comparingLong(
                        folder -> Long.parseLong(folder.getFileName().toString())))
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .toList();
    }
}
