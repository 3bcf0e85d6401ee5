package fr.solidrnet.transforms.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.SolidrnetException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawTest {
    private static Factor factor(double value, String law, String parameters) {
        return new Factor("L2", value, "an", law, parameters, "essai", LocalDate.EPOCH, null, "hypothese");
    }

    private static double[] draws(Factor factor) {
        return Law.of(factor).draw(RandomSource.L64_X128_MIX.create(1L), SharedDraws.DRAWS);
    }

    @Test
    void aLognormalLawHasItsValueAsMedian() {
        Interval interval = Interval.of(draws(factor(10, "lognormale", "gsd=2")));

        assertThat(interval.p50()).isCloseTo(10, Offset.offset(0.2));
        assertThat(interval.p95()).isCloseTo(10 * Math.pow(2, 1.6449), Offset.offset(0.8));
        assertThat(interval.p5()).isCloseTo(10 / Math.pow(2, 1.6449), Offset.offset(0.1));
    }

    @Test
    void aPertLawStaysWithinItsBoundsAndHasTheUsualMean() {
        double[] draws = draws(factor(99, "pert", "min=1.5|mode=3|max=5"));

        assertThat(Arrays.stream(draws).min().orElseThrow()).isBetween(1.5, 2.0);
        assertThat(Arrays.stream(draws).max().orElseThrow()).isBetween(4.5, 5.0);
        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo((1.5 + 4 * 3 + 5) / 6, Offset.offset(0.02));
    }

    @Test
    void aConstantAndAPertLawWithoutWidthDoNotVary() {
        assertThat(draws(factor(6, "fixe", null))).containsOnly(6);
        assertThat(draws(factor(6, "pert", "min=4|mode=4|max=4"))).containsOnly(4);
    }

    @ParameterizedTest
    @CsvSource({
        "3, pert, min=1|max=5",
        "3, pert, min=3|mode=1|max=5",
        "3, lognormale,",
        "3, lognormale, gsd=0.5",
        "0, lognormale, gsd=1.5",
        "3, lognormale, gsd=beaucoup",
        "3, uniforme, min=1|max=2",
    })
    void parametersThatMakeNoLawNameTheFactor(double value, String law, String parameters) {
        assertThatThrownBy(() -> Law.of(factor(value, law, parameters)))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("Factor L2 cannot be used");
    }

    @Test
    void quantilesAreInterpolated() {
        Interval interval = Interval.of(new double[] {4, 1, 3, 2});

        assertThat(interval.p5()).isCloseTo(1.15, Offset.offset(1e-12));
        assertThat(interval.p50()).isEqualTo(2.5);
        assertThat(interval.p95()).isCloseTo(3.85, Offset.offset(1e-12));
        assertThat(Interval.of(new double[] {7})).isEqualTo(new Interval(7, 7, 7));
    }
}
