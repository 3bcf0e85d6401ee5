package fr.solidrnet.transforms.impact;

import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.Simulation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Which factor moves a total most: each in turn is held at its P5, then at its P95, in all worlds, while the others
 * vary as drawn; the median of the total is read both times, and factors are ranked by the distance between the two.
 * Also the total with another published value in the place of a factor.
 */
final class MeasureSensitivity {
    private final FactorSet factors;
    private final FactorNeeds needs;
    private final SharedDraws draws;
    private final FactorLabels labels;
    private final InService devices;
    private final Survey survey;

    MeasureSensitivity(FactorSet factors, SharedDraws draws, FactorLabels labels, InService devices, Survey survey) {
        this.factors = factors;
        this.needs = new FactorNeeds(factors);
        this.draws = draws;
        this.labels = labels;
        this.devices = devices;
        this.survey = survey;
    }

    /** Factors by rank, then alternatives; nothing where no device counts. */
    List<Sensitivity> of(Indicator indicator) {
        Simulation simulation = Objects.requireNonNull(indicator.simulation(), indicator.code());
        Total total = new Total(simulation);
        List<Sensitivity> moves = new ArrayList<>();

        for (String code : codes(simulation)) {
            Interval factor = Interval.of(draws.of(code));

            // What is held for certain moves nothing.
            if (factor.p5() < factor.p95()) {
                moves.add(new Sensitivity(
                        indicator.code(),
                        Sensitivity.FACTOR,
                        code,
                        label(code),
                        factor.p5(),
                        factor.p95(),
                        unit(code),
                        total.holding(code, factor.p5()).p50(),
                        total.whole().p50(),
                        total.holding(code, factor.p95()).p50(),
                        null));
            }
        }

        moves.sort(Comparator.comparingDouble(Sensitivity::swing).reversed().thenComparing(Sensitivity::factor));
        List<Sensitivity> ranked = new ArrayList<>();
        moves.forEach(move -> ranked.add(move.ranked(ranked.size() + 1)));
        alternatives(indicator, simulation, total, ranked);
        return ranked;
    }

    private void alternatives(Indicator indicator, Simulation simulation, Total total, List<Sensitivity> rows) {
        for (Alternative other : Alternative.load()) {
            if (codes(simulation).contains(other.factor())) {
                Interval moved = total.holding(other.factor(), other.value());
                String unit = unit(other.factor());
                rows.add(new Sensitivity(
                        indicator.code(),
                        Sensitivity.ALTERNATIVE,
                        other.factor(),
                        labels.of(other.factor()) + " : "
                                + BigDecimal.valueOf(other.value())
                                        .stripTrailingZeros()
                                        .toPlainString() + " " + unit + " ("
                                + other.source() + ")",
                        other.value(),
                        other.value(),
                        unit,
                        moved.p5(),
                        moved.p50(),
                        moved.p95(),
                        null));
            }
        }
    }

    private List<String> codes(Simulation simulation) {
        List<String> codes = new ArrayList<>(needs.of(simulation, devices, survey.isEnough()));

        if (survey.isEnough() && !codes.isEmpty() && Formula.roles(simulation).contains(FactorRole.DELTA)) {
            codes.add(FactorRole.DELTA.code());
        }

        return codes;
    }

    private String label(String code) {
        boolean asked = code.equals(FactorRole.DELTA.code()) && survey.isEnough();
        return asked
                ? labels.of(code) + " (enquête : " + survey.bought() + " sur " + survey.answers() + " réponses)"
                : labels.of(code);
    }

    private String unit(String code) {
        return factors.find(code).map(Factor::unit).orElse("ratio");
    }

    /** A total whose parts are kept, so that a factor of one type only makes that type's part anew. */
    private final class Total {
        private final Simulation simulation;
        private final SortedMap<String, double[]> parts;
        private final double[] whole;
        private final Interval interval;

        Total(Simulation simulation) {
            this.simulation = simulation;
            this.parts = new ImpactModel(needs, draws).amounts(simulation, devices);
            this.whole = ImpactModel.total(parts);
            this.interval = Interval.of(whole);
        }

        Interval whole() {
            return interval;
        }

        Interval holding(String code, double value) {
            ImpactModel held = new ImpactModel(needs, draws.holding(code, value));
            String type = FactorRole.parse(code)
                    .filter(role -> role.scope() == FactorRole.Scope.TYPE)
                    .map(role -> role.end(code))
                    .orElse("");
            double[] before = parts.get(type);

            if (before == null) {
                return Interval.of(ImpactModel.total(held.amounts(simulation, devices)));
            }

            double[] after = held.amounts(simulation, type, devices.years(type));
            double[] moved = new double[whole.length];
            Arrays.setAll(moved, i -> whole[i] - before[i] + after[i]);
            return Interval.of(moved);
        }
    }
}
