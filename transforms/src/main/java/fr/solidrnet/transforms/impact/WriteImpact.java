package fr.solidrnet.transforms.impact;

import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.Period;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes simulated figures into the long table, and the table {@code sensibilite}. */
final class WriteImpact {
    private static final String CREATE = """
            create or replace table sensibilite (
                indicateur varchar, genre varchar, facteur varchar, libelle varchar, facteur_bas double,
                facteur_haut double, unite varchar, bas double, valeur double, haut double, rang bigint)""";

    private static final String FIGURE = """
            insert into indicateurs (mois, code, periode, decoupage, modalite, valeur, p5, p95, unite, secret)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')""";

    private static final String LISTED = "select modalite from axes where axe = ? and listee";

    private final Connection connection;
    private final String split;
    private final SortedSet<String> listed = new TreeSet<>();

    /** @param split the axis of types of device */
    WriteImpact(Connection connection, String split) throws SQLException {
        this.connection = connection;
        this.split = split;

        try (PreparedStatement select = connection.prepareStatement(LISTED)) {
            select.setString(1, split);

            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    listed.add(row.getString(1));
                }
            }
        }
    }

    /**
     * Writes the total and a figure for each type that the list knows or that has devices.
     *
     * @param counts whether a type has its factors: 0 where it has no device; without a value where it has not
     * @param amounts of each type in service that counts
     */
    void figures(
            String month,
            Indicator indicator,
            InService devices,
            Predicate<String> counts,
            SortedMap<String, double[]> amounts)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FIGURE)) {
            boolean nothingCounts = amounts.isEmpty() && !devices.byType().isEmpty();
            insert(insert, month, indicator, "", "", nothingCounts ? null : Interval.of(ImpactModel.total(amounts)));

            if (indicator.splits().contains(split)) {
                SortedSet<String> types = new TreeSet<>(listed);
                types.addAll(devices.byType().keySet());

                for (String type : types) {
                    double[] part = amounts.get(type);
                    Interval none = counts.test(type) ? Interval.NOTHING : null;
                    insert(insert, month, indicator, split, type, part == null ? none : Interval.of(part));
                }
            }
        }
    }

    private static void insert(
            PreparedStatement insert,
            String month,
            Indicator indicator,
            String split,
            String modality,
            @Nullable Interval interval)
            throws SQLException {
        insert.setString(1, month);
        insert.setString(2, indicator.code());
        insert.setString(3, Period.CUMUL.code());
        insert.setString(4, split);
        insert.setString(5, modality);
        insert.setObject(6, interval == null ? null : interval.p50());
        insert.setObject(7, interval == null ? null : interval.p5());
        insert.setObject(8, interval == null ? null : interval.p95());
        insert.setString(9, indicator.unit());
        insert.execute();
    }

    void sensitivities(List<Sensitivity> rows) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute(CREATE);
        }

        try (PreparedStatement insert =
                connection.prepareStatement("insert into sensibilite values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Sensitivity row : rows) {
                insert.setString(1, row.indicator());
                insert.setString(2, row.kind());
                insert.setString(3, row.factor());
                insert.setString(4, row.label());
                insert.setDouble(5, row.factorLow());
                insert.setDouble(6, row.factorHigh());
                insert.setString(7, row.unit());
                insert.setDouble(8, row.low());
                insert.setDouble(9, row.value());
                insert.setDouble(10, row.high());
                insert.setObject(11, row.rank());
                insert.execute();
            }
        }
    }
}
