package fr.solidrnet.transforms.indicator;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;

/**
 * Computes the long table, but for what is simulated, from the marts of a DuckDB connection. Sums run on integers and decimals and each value
 * is made a double once, so the figures depend neither on the order of rows nor on the number of threads.
 *
 * <p>Leaves the tables {@code edition} (the months), {@code axes} (the modalities) and {@code indicateurs}.
 */
public final class ComputeIndicators {
    /** An edition holds its month and the 23 before: two years, so that each month has its year-before. */
    public static final int MONTHS = 24;

    private static final String CREATE_INDICATEURS = """
            create or replace table indicateurs (
                mois varchar, code varchar, periode varchar, decoupage varchar, modalite varchar,
                valeur double, numerateur double, denominateur double, p5 double, p95 double,
                unite varchar, secret varchar)""";

    private final IndicatorCatalogue catalogue;
    private final Contracts contracts;

    public ComputeIndicators(IndicatorCatalogue catalogue, Contracts contracts) {
        this.catalogue = catalogue;
        this.contracts = contracts;
    }

    /** @param connection where every mart that an indicator reads can be queried as {@code mart.<name>} */
    public void run(Connection connection, YearMonth month) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(months(month));
            new ListModalities(catalogue.axes(), contracts).run(connection);
            statement.execute(CREATE_INDICATEURS);
        } catch (SQLException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot prepare the indicators: " + e.getMessage(), e);
        }

        catalogue.indicators().stream()
                .filter(indicator -> !indicator.isSimulated())
                .forEach(indicator -> compute(connection, indicator));
    }

    private static String months(YearMonth month) {
        return """
                create or replace table edition as
                select
                    strftime(debut_mois, '%%Y-%%m') as mois,
                    cast(debut_mois as date) as debut_mois,
                    make_date(year(debut_mois), 1, 1) as debut_annee,
                    last_day(debut_mois) as fin
                from (
                    select unnest(generate_series(date '%s', date '%s', interval 1 month)) as debut_mois
                )""".formatted(month.minusMonths(MONTHS - 1L).atDay(1), month.atDay(1));
    }

    private void compute(Connection connection, Indicator indicator) {
        for (Period period : indicator.periods()) {
            insert(connection, indicator, IndicatorQuery.sql(indicator, period, "", List.of()));

            for (String split : indicator.splits()) {
                insert(connection, indicator, IndicatorQuery.sql(indicator, period, split, catalogue.split(split)));
            }
        }
    }

    private static void insert(Connection connection, Indicator indicator, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into indicateurs\n" + sql);
        } catch (SQLException e) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL,
                    "Indicator " + indicator.code() + " cannot be computed: " + e.getMessage() + "\n" + sql,
                    e);
        }
    }
}
