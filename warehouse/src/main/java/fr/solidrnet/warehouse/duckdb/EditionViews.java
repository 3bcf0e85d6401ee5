package fr.solidrnet.warehouse.duckdb;

import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Views that show editions to DuckDB, one a Parquet file: {@code indicateurs}, {@code definitions}… */
public final class EditionViews {
    private static final String MAIN = "main";

    private EditionViews() {}

    /** A DuckDB that holds nothing but one edition, to be closed by the caller. */
    public static Connection connect(FrozenEdition edition) {
        Connection connection = DuckDb.inMemory();
        create(connection, MAIN, edition);
        return connection;
    }

    /** A DuckDB that holds nothing but some relations of one edition, to be closed by the caller. */
    public static Connection connect(FrozenEdition edition, Collection<String> relations) {
        Connection connection = DuckDb.inMemory();
        edition.relations().forEach((relation, file) -> {
            if (relations.contains(relation)) {
                createView(connection, MAIN, relation, "select * from " + readParquet(file));
            }
        });
        return connection;
    }

    /** Makes the views of an edition in {@code schema}, which is made where missing. */
    public static void create(Connection connection, String schema, FrozenEdition edition) {
        DuckDb.execute(connection, "create schema if not exists " + DuckDb.identifier(schema));
        edition.relations()
                .forEach((relation, file) ->
                        createView(connection, schema, relation, "select * from " + readParquet(file)));
    }

    /** Makes one view a relation over all {@code editions}; the first column says which one a row is of. */
    static void createUnions(Connection connection, String schema, Collection<FrozenEdition> editions) {
        SortedMap<String, List<String>> selects = new TreeMap<>();

        for (FrozenEdition edition : editions) {
            String name = DuckDb.literal(edition.id().toString());
            edition.relations().forEach((relation, file) -> selects.computeIfAbsent(relation, key -> new ArrayList<>())
                    .add("select " + name + " as edition, * from " + readParquet(file)));
        }

        DuckDb.execute(connection, "create schema if not exists " + DuckDb.identifier(schema));
        selects.forEach(
                (relation, each) -> createView(connection, schema, relation, String.join(" union all by name ", each)));
    }

    /** The schema of one edition: {@code edition_2026_10_r1}. */
    public static String schema(EditionId id) {
        return String.format(
                Locale.ROOT,
                "edition_%04d_%02d_r%d",
                id.month().getYear(),
                id.month().getMonthValue(),
                id.revision());
    }

    private static void createView(Connection connection, String schema, String relation, String select) {
        DuckDb.execute(
                connection,
                "create view " + DuckDb.identifier(schema) + "." + DuckDb.identifier(relation) + " as " + select);
    }

    private static String readParquet(Path file) {
        return "read_parquet(" + DuckDb.literal(file.toString()) + ")";
    }
}
