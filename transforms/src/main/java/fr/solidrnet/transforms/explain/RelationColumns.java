package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.indicator.Axis;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.MonthQuery;
import fr.solidrnet.transforms.indicator.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows that a measure reads can be split by: every axis of which they have the column. */
final class RelationColumns {
    private final Connection connection;
    private final PinnedEdition edition;
    private final Map<String, Set<String>> described = new HashMap<>();

    RelationColumns(Connection connection, PinnedEdition edition) {
        this.connection = connection;
        this.edition = edition;
    }

    /** The axes of an indicator's measured rows, in the order of the catalogue. */
    List<Axis> axes(Indicator indicator) throws SQLException {
        Set<String> columns = indicator.isSimulated()
                ? columns("mart.appareils_attribues")
                : columns(Objects.requireNonNull(indicator.rows()));
        return edition.catalogue().axes().stream()
                .filter(axis -> columns.contains(column(axis)))
                .toList();
    }

    /** Whether the rows of a denominator apart are split by an axis. */
    boolean knows(Rows apart, Axis axis) throws SQLException {
        return (apart.axes() == null || apart.axes().contains(axis.code()))
                && columns(apart).contains(column(axis));
    }

    private Set<String> columns(Rows rows) throws SQLException {
        return columns(rows.relation());
    }

    private Set<String> columns(String relation) throws SQLException {
        @Nullable Set<String> known = described.get(relation);

        if (known == null) {
            known = describe(relation);
            described.put(relation, known);
        }

        return known;
    }

    private Set<String> describe(String relation) throws SQLException {
        Set<String> columns = new HashSet<>();
        String describe = "describe with "
                + MonthQuery.expression(edition.frozen().id().month()) + " select lignes.* from "
                + edition.over(relation) + " as lignes";

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(describe)) {
            while (row.next()) {
                columns.add(row.getString("column_name").toLowerCase(Locale.ROOT));
            }
        }

        return columns;
    }

    /** {@code lignes."option"} is the column {@code option}. */
    private static String column(Axis axis) {
        return axis.column().replace("lignes.", "").replace("\"", "");
    }
}
