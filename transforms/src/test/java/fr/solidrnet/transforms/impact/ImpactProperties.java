package fr.solidrnet.transforms.impact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.transforms.indicator.Simulation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.data.Percentage;

/** What holds of any devices in service. */
class ImpactProperties {
    private static final FactorSet FACTORS = factors();
    private static final SharedDraws DRAWS =
            new SharedDraws(FACTORS.laws(FACTORS.byCode().keySet()));

    private static FactorSet factors() {
        try {
            return ShippedFactors.read();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Devices of one type and year. */
    record Batch(String type, int year, long devices) {}

    @Provide
    static Arbitrary<List<Batch>> batches() {
        return Combinators.combine(
                        Arbitraries.of("UNITE_CENTRALE", "ECRAN", "PORTABLE", "SOURIS"),
                        Arbitraries.integers().between(2018, 2030),
                        Arbitraries.longs().between(1, 5_000))
                .as(Batch::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static InService devices(List<Batch> batches, long times) {
        InService devices = new InService();
        batches.forEach(batch -> devices.add(batch.type(), batch.year(), times * batch.devices()));
        return devices;
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void theMedianLiesWithinItsInterval(@ForAll("batches") List<Batch> batches, @ForAll Simulation simulation) {
        Interval interval = Simulated.total(FACTORS, DRAWS, simulation, devices(batches, 1));

        assertThat(interval.p5()).isLessThanOrEqualTo(interval.p50());
        assertThat(interval.p50()).isLessThanOrEqualTo(interval.p95());
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void twiceTheDevicesGiveExactlyTwiceTheFigures(
            @ForAll("batches") List<Batch> batches, @ForAll Simulation simulation) {
        Interval once = Simulated.total(FACTORS, DRAWS, simulation, devices(batches, 1));
        Interval twice = Simulated.total(FACTORS, DRAWS, simulation, devices(batches, 2));

        assertThat(twice).isEqualTo(new Interval(2 * once.p5(), 2 * once.p50(), 2 * once.p95()));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void theOrderOfDevicesDoesNotMatter(
            @ForAll("batches") List<Batch> batches, @ForAll Simulation simulation, @ForAll long seed) {
        List<Batch> shuffled = new ArrayList<>(batches);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Simulated.total(FACTORS, DRAWS, simulation, devices(shuffled, 1)))
                .isEqualTo(Simulated.total(FACTORS, DRAWS, simulation, devices(batches, 1)));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void anotherSeedMovesAFigureLittle(@ForAll long seed) {
        SharedDraws others = new SharedDraws(FACTORS.laws(FACTORS.byCode().keySet()), seed);
        InService devices = devices(List.of(new Batch("UNITE_CENTRALE", 2025, 1), new Batch("ECRAN", 2024, 2)), 1);
        Interval here = Simulated.total(FACTORS, DRAWS, Simulation.POTENTIEL, devices);
        Interval there = Simulated.total(FACTORS, others, Simulation.POTENTIEL, devices);

        assertThat(there.p5()).isCloseTo(here.p5(), Percentage.withPercentage(5));
        assertThat(there.p50()).isCloseTo(here.p50(), Percentage.withPercentage(3));
        assertThat(there.p95()).isCloseTo(here.p95(), Percentage.withPercentage(5));
    }

    @Example
    void theSameSeedGivesTheSameDrawsWhateverElseIsDrawn() {
        SharedDraws alone = new SharedDraws(FACTORS.laws(List.of("L2")));

        assertThat(alone.of("L2")).isEqualTo(DRAWS.of("L2"));
        assertThat(alone.of("L2")).isNotEqualTo(DRAWS.of("H_JOUR"));
    }
}
