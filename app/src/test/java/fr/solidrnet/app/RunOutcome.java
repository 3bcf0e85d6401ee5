package fr.solidrnet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves, technical ids and times aside.
 *
 * @param tables by table, how many rows and a sum over all their values, in no order
 * @param figures of each edition, the same way
 * @param quarantine the text of its files, by name without the sequence
 * @param leftovers files that nothing leads to
 */
record RunOutcome(
        SortedMap<String, String> tables,
        SortedMap<String, String> figures,
        List<String> quarantine,
        List<String> leftovers) {

    static RunOutcome of(Path warehouse) throws SQLException, IOException {
        return of(warehouse, null);
    }

    /** @param config of a site; none where the catalogue lies in the warehouse */
    static RunOutcome of(Path warehouse, @Nullable Path config) throws SQLException, IOException {
        SortedMap<String, String> tables = new TreeMap<>();

        for (String view : AnalystFile.query(warehouse, """
                select schema_name || '.' || view_name from duckdb_views()
                where schema_name in ('brut', 'courant', 'mart', 'journal') order by 1
                """)) {
            tables.put(view, sum(warehouse, view));
        }

        SortedMap<String, String> figures = new TreeMap<>();

        for (String edition : AnalystFile.query(warehouse, """
                select distinct edition from editions.indicateurs order by 1
                """)) {
            figures.put(edition, figures(warehouse, edition));
        }

        return new RunOutcome(tables, figures, quarantine(warehouse), leftovers(warehouse, config));
    }

    /** In what another outcome differs, empty where it does not; it may have made the same month more than once. */
    String difference(RunOutcome other) {
        StringBuilder difference = new StringBuilder();
        tables.forEach((name, sum) -> {
            if (!sum.equals(other.tables.get(name))) {
                difference.append(name + " " + sum + " became " + other.tables.get(name) + "; ");
            }
        });

        if (!tables.keySet().equals(other.tables.keySet())) {
            difference.append("tables " + other.tables.keySet() + "; ");
        }

        String figure = figures.get(figures.firstKey());

        if (other.figures.isEmpty() || !other.figures.values().stream().allMatch(figure::equals)) {
            difference.append("figures " + figure + " became " + other.figures + "; ");
        }

        if (!quarantine.equals(other.quarantine)) {
            difference.append("the quarantine has other rows; ");
        }

        if (!other.leftovers.isEmpty()) {
            difference.append("left over " + other.leftovers);
        }

        return difference.toString();
    }

    private static String sum(Path warehouse, String view) throws SQLException {
        return AnalystFile.query(
                        warehouse,
                        "select count(*) || ' ' || coalesce(sum(hash(lignes)::hugeint), 0) from (select columns(c -> c not in"
                                + " ('sequence', 'cle_id')) from " + view + ") as lignes")
                .get(0);
    }

    private static String figures(Path warehouse, String edition) throws SQLException {
        return AnalystFile.query(
                        warehouse,
                        "select count(*) || ' ' || coalesce(sum(hash(lignes)::hugeint), 0) from (select * exclude (edition)"
                                + " from editions.indicateurs where edition = '" + edition + "') as lignes")
                .get(0);
    }

    private static List<String> quarantine(Path warehouse) throws IOException {
        Path root = warehouse.resolveSibling("entrepot-quarantaine");

        try (Stream<Path> files = Files.walk(root)) {
            List<String> texts = new java.util.ArrayList<>();

            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(root.relativize(file) + "\n" + Files.readString(file));
            }

            return texts;
        }
    }

    /** An upkeep went before: what lies beside what a warehouse is made of was forgotten by it. */
    private static List<String> leftovers(Path warehouse, @Nullable Path config) throws IOException {
        List<String> usual = List.of(
                ".verrou", "catalogue.sqlite", "editions", "solidrnet.duckdb", "tables", ".solidrnet.duckdb.precedent");

        try (Stream<Path> all = Files.list(warehouse);
                Stream<Path> drafts = Files.walk(warehouse)) {
            return Stream.of(
                            all.map(file -> file.getFileName().toString()).filter(name -> !usual.contains(name)),
                            drafts.map(file -> warehouse.relativize(file).toString())
                                    .filter(name -> name.endsWith(".crc") || name.contains("brouillon")),
                            UnreachedFiles.of(warehouse, config).stream())
                    .flatMap(each -> each)
                    .sorted()
                    .toList();
        }
    }
}
