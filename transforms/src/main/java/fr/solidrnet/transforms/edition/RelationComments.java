package fr.solidrnet.transforms.edition;

import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.resource.Yaml;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the analysts' file what the relations of editions and their columns mean: {@code relations.yaml}. */
record RelationComments(List<Relation> relations) {
    private static final String RESOURCE = "relations.yaml";
    private static final String EDITION = "L’édition dont la ligne est tirée : mois et révision, comme 2026-10/r1.";

    /** Columns that nothing is said of yet, with what the journal says of its own column of that name. */
    private static final String UNTOLD = """
            select colonnes.schema_name, colonnes.table_name, colonnes.column_name, journal.comment,
                exists (
                    from duckdb_views() as vues
                    where vues.database_name = current_database() and vues.schema_name = colonnes.schema_name
                        and vues.view_name = colonnes.table_name) as vue
            from duckdb_columns() as colonnes
            left join duckdb_columns() as journal
                on journal.database_name = current_database() and journal.schema_name = 'journal'
                and journal.table_name = colonnes.table_name and journal.column_name = colonnes.column_name
            where colonnes.database_name = current_database() and not colonnes.internal and colonnes.comment is null
            order by colonnes.schema_name, colonnes.table_name, colonnes.column_index""";

    /**
     * @param name as the edition's Parquet file is named, or the table of the file
     * @param description French, what a row is and what the relation does not support
     * @param columns French, by name
     * @param like another relation, which has the same columns
     */
    record Relation(
            String name,
            String description,
            Map<String, String> columns,
            @Nullable String like) {}

    private record Untold(
            String schema,
            String table,
            String column,
            @Nullable String journal,
            boolean view) {}

    static RelationComments load() {
        String text = Objects.requireNonNull(
                ResourceFolder.read(RelationComments.class, "edition", ".yaml").get(RESOURCE));
        return Yaml.read(RESOURCE, text, RelationComments.class);
    }

    /** Comments each relation that is known here and has no words of its own; others stay as they are. */
    void add(Connection connection) throws SQLException {
        Map<String, Relation> byName = relations.stream().collect(Collectors.toMap(Relation::name, each -> each));
        List<Untold> untold = untold(connection);

        for (Untold column : untold) {
            Relation relation = byName.get(column.table());

            if (relation != null) {
                String table = DuckDb.identifier(column.schema()) + "." + DuckDb.identifier(column.table());
                comment(connection, (column.view() ? "view " : "table ") + table, relation.description());
                comment(
                        connection,
                        "column " + table + "." + DuckDb.identifier(column.column()),
                        words(like(relation, byName), column));
            }
        }
    }

    private static Relation like(Relation relation, Map<String, Relation> byName) {
        return relation.like() == null ? relation : Objects.requireNonNull(byName.get(relation.like()));
    }

    private static @Nullable String words(Relation relation, Untold column) {
        String own =
                column.column().equals("edition") ? EDITION : relation.columns().get(column.column());
        return own == null ? column.journal() : own;
    }

    private static void comment(Connection connection, String object, @Nullable String words) {
        if (words != null) {
            DuckDb.execute(connection, "comment on " + object + " is " + DuckDb.literal(words));
        }
    }

    private static List<Untold> untold(Connection connection) throws SQLException {
        List<Untold> untold = new ArrayList<>();

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(UNTOLD)) {
            while (row.next()) {
                untold.add(new Untold(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
            }
        }

        return untold;
    }
}
