package fr.solidrnet.transforms.impact;

import fr.solidrnet.transforms.indicator.Axis;
import fr.solidrnet.transforms.indicator.AxisValue;
import fr.solidrnet.transforms.indicator.MonthQuery;
import fr.solidrnet.transforms.indicator.Simulation;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * One avoided impact, computed alone: two statements count what the simulation reads, the draws are those of
 * {@link SimulateImpact}. The survey is that of the whole programme, whatever devices are asked for.
 */
public final class SimulateFigure {
    private static final String DEVICES = "mart.appareils_attribues";

    private final FactorSet factors;
    private final FactorNeeds needs;
    private final Axis types;
    private final Map<SortedSet<String>, SharedDraws> drawn = new HashMap<>();

    /** @param types the axis of types of device */
    public SimulateFigure(FactorSet factors, Axis types) {
        this.factors = factors;
        this.needs = new FactorNeeds(factors);
        this.types = types;
    }

    /** Devices in service on the month's last day, by {@code type_appareil} and {@code annee} of allocation. */
    public static String devicesSql(YearMonth month, Collection<AxisValue> where) {
        String rows = where.isEmpty()
                ? DEVICES
                : where.stream()
                        .map(AxisValue::condition)
                        .collect(Collectors.joining(
                                " and ", "(select lignes.* from " + DEVICES + " as lignes where ", ")"));
        return sql(month, "appareils_en_service.sql").replace(DEVICES, rows);
    }

    /** The answers to the survey held on the month's last day: {@code reponses}, {@code achats_neufs}. */
    public static String surveySql(YearMonth month) {
        return sql(month, "enquete.sql");
    }

    private static String sql(YearMonth month, String name) {
        String select = Objects.requireNonNull(
                ResourceFolder.read(SimulateFigure.class, "impact", ".sql").get(name));
        return "with " + MonthQuery.expression(month) + "\n\n" + select.strip();
    }

    /**
     * @param devicesSql as {@link #devicesSql} gives it, run here
     * @param surveySql as {@link #surveySql} gives it, run here
     * @return none where the set lacks a factor of the devices
     */
    public Optional<Interval> run(
            Connection connection,
            Simulation simulation,
            String devicesSql,
            String surveySql,
            Collection<AxisValue> where)
            throws SQLException {
        InService devices = devices(connection, devicesSql);
        Survey survey = survey(connection, surveySql);
        SortedSet<String> codes = needs.of(simulation, devices, false);
        SharedDraws draws = drawn.computeIfAbsent(codes, each -> new SharedDraws(factors.laws(each)));
        SortedMap<String, double[]> amounts =
                new ImpactModel(needs, surveyed(draws, survey)).amounts(simulation, devices);
        boolean nothingCounts = amounts.isEmpty() && !devices.byType().isEmpty();
        return nothingCounts || asksForAnUnknownType(where)
                ? Optional.empty()
                : Optional.of(Interval.of(ImpactModel.total(amounts)));
    }

    private boolean asksForAnUnknownType(Collection<AxisValue> where) {
        return where.stream().anyMatch(each -> each.axis().code().equals(types.code()) && !needs.counts(each.value()));
    }

    private static SharedDraws surveyed(SharedDraws draws, Survey survey) {
        return survey.isEnough() ? draws.with(FactorRole.DELTA.code(), survey.share()) : draws;
    }

    private InService devices(Connection connection, String sql) throws SQLException {
        InService devices = new InService();

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                String type = row.getString("type_appareil");
                devices.add(
                        type == null || type.isEmpty() ? types.missing() : type,
                        row.getInt("annee"),
                        row.getLong("appareils"));
            }
        }

        return devices;
    }

    private static Survey survey(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? new Survey(row.getLong("reponses"), row.getLong("achats_neufs")) : Survey.NONE;
        }
    }
}
