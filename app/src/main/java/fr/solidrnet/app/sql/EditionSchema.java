package fr.solidrnet.app.sql;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.storage.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The schema in which the analysts' file shows an edition. */
public final class EditionSchema {
    private static final Pattern NAME = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(/r[1-9]\\d{0,5})?");

    private EditionSchema() {}

    /**
     * @param editions the warehouse's folder of editions
     * @param wanted {@code 2026-10/r1}, or {@code 2026-10} for its last revision
     * @throws SolidrnetException CONFIGURATION when there is no such edition; it names those that there are
     */
    public static String of(Path editions, String wanted) {
        return EditionViews.schema(find(editions, wanted));
    }

    /** The edition itself, under the same conditions. */
    public static EditionId find(Path editions, String wanted) {
        if (!NAME.matcher(wanted).matches()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "« " + wanted + " » n’est pas une édition : écrivez 2026-10 ou 2026-10/r1.");
        }

        return revisions(editions).stream()
                .filter(id ->
                        wanted.equals(id.toString()) || wanted.equals(id.month().toString()))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "Il n’y a pas d’édition " + wanted + ". Éditions : "
                                + revisions(editions).stream()
                                        .map(EditionId::toString)
                                        .collect(Collectors.joining(", ", "", "."))));
    }

    private static List<EditionId> revisions(Path editions) {
        return FileTree.list(editions).stream()
                .flatMap(month -> FileTree.list(month).stream())
                .filter(Files::isDirectory)
                .map(revision -> editions.relativize(revision).toString())
                .filter(name -> NAME.matcher(name).matches())
                .map(EditionId::parse)
                .sorted()
                .toList();
    }
}
