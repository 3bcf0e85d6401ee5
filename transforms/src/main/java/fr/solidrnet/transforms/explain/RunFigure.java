package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.impact.FactorSet;
import fr.solidrnet.transforms.impact.Interval;
import fr.solidrnet.transforms.impact.SimulateFigure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs the statements of figures, in any database that has the edition's views. */
public final class RunFigure {
    private static final String TYPES = "type_appareil";

    private final Connection connection;
    private final SimulateFigure simulate;

    public RunFigure(Connection connection, PinnedEdition edition) throws SQLException {
        this(
                connection,
                new SimulateFigure(
                        FactorSet.read(connection, edition.schema() + ".mart_facteurs"),
                        edition.catalogue().axis(TYPES)));
    }

    RunFigure(Connection connection, SimulateFigure simulate) {
        this.connection = connection;
        this.simulate = simulate;
    }

    /** @param sql as {@link FigureSql} gives it */
    public Amount run(AskedFigure asked, List<String> sql) throws SQLException {
        if (asked.indicator().isSimulated()) {
            @Nullable
            Interval interval = simulate.run(
                            connection,
                            Objects.requireNonNull(asked.indicator().simulation()),
                            sql.get(0),
                            sql.get(1),
                            asked.where())
                    .orElse(null);
            return interval == null
                    ? new Amount(null, null, null, null, null)
                    : new Amount(interval.p50(), null, null, interval.p5(), interval.p95());
        }

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.get(0))) {
            row.next();
            return new Amount(
                    number(row, "valeur"), number(row, "numerateur"), number(row, "denominateur"), null, null);
        }
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
