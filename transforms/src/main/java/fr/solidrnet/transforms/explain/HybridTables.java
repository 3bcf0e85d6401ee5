package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.storage.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The programme as it would be between two editions: exports' rows of one or the other, and the marts that the later
 * edition's models make of them, as {@code courant.*} and {@code mart.*} of the connection. The models are written for
 * Spark; a few macros give DuckDB the functions that it has under other names.
 */
final class HybridTables {
    private static final TableName FACTORS = TableName.of("courant.facteurs");

    /** Rows come in the order of both engines only where models say so: Spark puts a missing value first. */
    private static final List<String> DIALECT = List.of(
            "set default_null_order = 'nulls_first_on_asc_last_on_desc'",
            "create or replace macro startswith(text, start) as starts_with(text, start)",
            "create or replace macro datediff(later, earlier) as date_diff('day', earlier, later)",
            "create or replace macro to_date(text, form) as cast(text as date)",
            "create or replace macro explode(list) as unnest(list)",
            "create schema if not exists courant",
            "create schema if not exists mart");

    private final Connection connection;
    private final PinnedEdition earlier;
    private final PinnedEdition later;
    private final Lineage lineage;
    private final List<TableName> closure;
    private final List<BaseTable> bases = new ArrayList<>();

    HybridTables(
            Connection connection,
            PinnedEdition earlier,
            PinnedEdition later,
            Contracts contracts,
            Collection<Indicator> indicators) {
        this.connection = connection;
        this.earlier = earlier;
        this.later = later;
        this.lineage = new Lineage(later.texts());
        Set<TableName> read = new LinkedHashSet<>();
        indicators.forEach(indicator -> read.addAll(Lineage.read(indicator)));
        this.closure = lineage.closure(read);
        closure.forEach(table -> BaseTable.of(table, contracts).ifPresent(bases::add));
        DIALECT.forEach(statement -> DuckDb.execute(connection, statement));
    }

    /** The tables whose rows differ from edition to edition, factors left out: these have a step of their own. */
    List<BaseTable> rowTables() {
        return bases.stream().filter(base -> !base.name().equals(FACTORS)).toList();
    }

    /** Makes the tables as a step has them. */
    void build(Stage stage) throws SQLException {
        for (TableName table : closure) {
            Optional<BaseTable> base =
                    bases.stream().filter(each -> each.name().equals(table)).findFirst();

            if (base.isPresent()) {
                replace(table, rows(base.get(), stage));
            } else if (lineage.model(table) != null && !table.schema().equals(TableName.JOURNAL)) {
                replace(table, Objects.requireNonNull(lineage.model(table)));
            }
        }
    }

    private void replace(TableName table, String select) {
        DuckDb.execute(connection, "create or replace table " + table + " as\n" + select);
    }

    private String rows(BaseTable base, Stage stage) throws SQLException {
        if (base.name().equals(FACTORS)) {
            return "from " + (stage == Stage.DEFINITION ? earlier : later).schema() + ".mart_facteurs";
        }

        String before = shaped(earlier, later, base.name());
        String after = shaped(later, earlier, base.name());
        return switch (stage) {
            case DEFINITION, FACTEURS -> "select * from " + before;
            case RETIREES -> matching(before, after, base);
            case CORRIGEES -> matching(after, before, base);
            case NOUVELLES, MOIS, RECALCUL -> "select * from " + after;
        };
    }

    private static String matching(String rows, String others, BaseTable base) {
        return "select lignes.* from " + rows + " as lignes semi join " + others + " as autres on "
                + base.sameKey("lignes", "autres");
    }

    /** The rows of one edition, with the columns of both: a table or a column that it has not is empty. */
    private String shaped(PinnedEdition of, PinnedEdition other, TableName table) throws SQLException {
        String own = of.over(table.toString());
        String others = other.over(table.toString());

        if (!exists(of, table)) {
            return "(select * from " + others + " where false)";
        }

        return exists(other, table)
                ? "(select * from " + own + " union all by name select * from " + others + " where false)"
                : own;
    }

    private boolean exists(PinnedEdition edition, TableName table) throws SQLException {
        String view = table.schema() + "_" + table.table();

        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from duckdb_views() where schema_name = "
                        + DuckDb.literal(edition.schema()) + " and view_name = " + DuckDb.literal(view))) {
            found.next();
            return found.getLong(1) > 0;
        }
    }
}
