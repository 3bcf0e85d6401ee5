package fr.solidrnet.reports;

import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.edition.EditionManifest.FrozenFile;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Editions made for tests: a plausible month, and one with all that is hard to print. */
final class FixtureEdition {
    private static final Path RESOURCES = Path.of("src/test/resources/edition");
    private static final List<String> FILES = List.of(
            "indicateurs",
            "definitions",
            "modalites",
            "facteurs",
            "sensibilite",
            "changements",
            "comptes",
            "dictionnaire");

    /** The editions that every output must survive. */
    enum Kind {
        /** A plausible month. */
        SAMPLE(12, "sample.sql"),
        /** Longest names, missing parts, huge values, no past. */
        HARD(14, "sample.sql", "hard.sql"),
        /** A first month: small counts, one EPCI, no other month. */
        FIRST(12, "sample.sql", "first.sql"),
        /** Twenty-four months in which nothing happened. */
        IDLE(12, "sample.sql", "idle.sql"),
        /** No figure at all. */
        EMPTY(7, "sample.sql", "empty.sql");

        private final int pages;
        private final String[] scripts;

        /** The report has no more. */
        int pages() {
            return pages;
        }

        Kind(int pages, String... scripts) {
            this.pages = pages;
            this.scripts = scripts;
        }
    }

    private FixtureEdition() {}

    static FrozenEdition of(Kind kind, Path folder) throws SQLException, IOException {
        return make(folder, kind.scripts);
    }

    static FrozenEdition sample(Path folder) throws SQLException, IOException {
        return make(folder, "sample.sql");
    }

    static FrozenEdition hard(Path folder) throws SQLException, IOException {
        return make(folder, "sample.sql", "hard.sql");
    }

    private static FrozenEdition make(Path folder, String... scripts) throws SQLException, IOException {
        Files.createDirectories(folder);

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String script : scripts) {
                String sql = Files.readString(RESOURCES.resolve(script));
                statement.execute(sql.replace("{resources}", RESOURCES.toString()));
            }

            for (String file : FILES) {
                statement.execute("copy " + file + " to '" + folder.resolve(file + ".parquet") + "' (format parquet)");
            }
        }

        return new FrozenEdition(folder, october());
    }

    private static EditionManifest october() {
        return new EditionManifest(
                "2026-10/r1",
                "2026-09/r2",
                Instant.parse("2026-11-03T23:30:00Z"),
                "0.1.0",
                12,
                new TreeMap<>(),
                List.of("2026-09-30", "2026-10-31"),
                "2026-01-01-reference",
                new TreeMap<>(),
                FILES.stream()
                        .map(file -> new FrozenFile(file + ".parquet", 0, ""))
                        .toList());
    }
}
