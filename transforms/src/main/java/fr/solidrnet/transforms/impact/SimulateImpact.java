package fr.solidrnet.transforms.impact;

import fr.solidrnet.transforms.indicator.ComputeIndicators;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.IndicatorCatalogue;
import fr.solidrnet.transforms.indicator.Simulation;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Computes the avoided impacts by Monte Carlo, for every month of the edition, total and by type of device, and tells
 * which factor moves the edition's month most. The same marts give the same figures on any machine.
 *
 * <p>Adds rows to {@code indicateurs}, which {@link ComputeIndicators} made, and makes the table {@code sensibilite}.
 */
public final class SimulateImpact {
    private static final String TYPES = "type_appareil";

    private final IndicatorCatalogue catalogue;
    private final Contracts contracts;

    public SimulateImpact(IndicatorCatalogue catalogue, Contracts contracts) {
        this.catalogue = catalogue;
        this.contracts = contracts;
    }

    /**
     * @throws SolidrnetException BLOCKED, naming the factors, when one that the devices ask for is missing;
     *     CONFIGURATION, naming the factor, when its law makes no sense
     */
    public FactorUse run(Connection connection, YearMonth month) {
        try {
            FactorSet factors = FactorSet.read(connection);
            ServiceRows rows = new ServiceRows(connection);
            SortedMap<String, InService> devices =
                    rows.devices(catalogue.axis(TYPES).missing());
            SortedMap<String, Survey> surveys = rows.surveys();
            refuseMissing(month, factors, devices, surveys);
            SharedDraws draws = new SharedDraws(factors.laws(needed(factors, devices)));
            FactorNeeds needs = new FactorNeeds(factors);
            WriteImpact write = new WriteImpact(connection, TYPES);

            for (String each : surveys.keySet()) {
                Survey survey = surveys.getOrDefault(each, Survey.NONE);
                InService inService = devices.getOrDefault(each, new InService());
                ImpactModel model = new ImpactModel(needs, surveyed(draws, survey));

                for (Indicator indicator : simulated()) {
                    write.figures(
                            each, indicator, inService, needs::counts, model.amounts(simulation(indicator), inService));
                }
            }

            InService latest = devices.getOrDefault(month.toString(), new InService());
            Survey survey = surveys.getOrDefault(month.toString(), Survey.NONE);
            write.sensitivities(sensitivities(factors, surveyed(draws, survey), latest, survey));
            return new FactorUse(
                    factors,
                    used(factors, latest, survey, rows.directFactors()),
                    FactorValidity.expired(factors, latest, month.atEndOfMonth()));
        } catch (SQLException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "The impact cannot be computed: " + e.getMessage(), e);
        }
    }

    private List<Indicator> simulated() {
        return catalogue.indicators().stream().filter(Indicator::isSimulated).toList();
    }

    private static Simulation simulation(Indicator indicator) {
        return Objects.requireNonNull(indicator.simulation(), indicator.code());
    }

    private static SharedDraws surveyed(SharedDraws draws, Survey survey) {
        return survey.isEnough() ? draws.with(FactorRole.DELTA.code(), survey.share()) : draws;
    }

    private static void refuseMissing(
            YearMonth month,
            FactorSet factors,
            SortedMap<String, InService> devices,
            SortedMap<String, Survey> surveys) {
        FactorNeeds needs = new FactorNeeds(factors);
        SortedSet<String> missing = new TreeSet<>();
        devices.forEach((each, inService) -> missing.addAll(
                needs.missing(inService, surveys.getOrDefault(each, Survey.NONE).isEnough())));

        if (!missing.isEmpty()) {
            throw new SolidrnetException(
                    FailureKind.BLOCKED,
                    "The edition " + month + " is not made: the set of factors lacks " + String.join(", ", missing)
                            + ". Send the table facteurs with these rows, or give a whole set with --factors");
        }
    }

    private static SortedSet<String> needed(FactorSet factors, SortedMap<String, InService> devices) {
        FactorNeeds needs = new FactorNeeds(factors);
        SortedSet<String> codes = new TreeSet<>();

        for (InService inService : devices.values()) {
            for (Simulation simulation : Simulation.values()) {
                codes.addAll(needs.of(simulation, inService, false));
            }
        }

        return codes;
    }

    private static SortedSet<String> used(
            FactorSet factors, InService latest, Survey survey, SortedSet<String> direct) {
        FactorNeeds needs = new FactorNeeds(factors);
        SortedSet<String> used = new TreeSet<>(direct);

        for (Simulation simulation : Simulation.values()) {
            used.addAll(needs.of(simulation, latest, survey.isEnough()));
        }

        used.retainAll(factors.byCode().keySet());
        return used;
    }

    private List<Sensitivity> sensitivities(FactorSet factors, SharedDraws draws, InService latest, Survey survey) {
        MeasureSensitivity measure =
                new MeasureSensitivity(factors, draws, new FactorLabels(contracts), latest, survey);
        List<Sensitivity> all = new ArrayList<>();
        simulated().forEach(indicator -> all.addAll(measure.of(indicator)));
        return all;
    }
}
