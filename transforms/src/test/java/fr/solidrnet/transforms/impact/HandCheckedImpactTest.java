package fr.solidrnet.transforms.impact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.transforms.indicator.Simulation;
import java.sql.SQLException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One device allocated in 2025, against figures computed apart from this program with the same factors. */
class HandCheckedImpactTest {
    private static FactorSet factors;

    @BeforeAll
    static void read() throws SQLException {
        factors = ShippedFactors.read();
    }

    @ParameterizedTest
    @CsvSource({
        "UNITE_CENTRALE, POTENTIEL, 50, 103, 208",
        "UNITE_CENTRALE, NET, 9, 39, 101",
        "ECRAN, POTENTIEL, 25, 45, 87",
        "ECRAN, NET, 4, 18, 43",
    })
    void isWhatAnotherComputationGave(String type, Simulation simulation, double p5, double p50, double p95) {
        InService devices = new InService();
        devices.add(type, 2025, 1);

        Interval interval = Simulated.total(factors, simulation, devices);

        assertThat(interval.p5()).isCloseTo(p5, tolerance(p5));
        assertThat(interval.p50()).isCloseTo(p50, tolerance(p50));
        assertThat(interval.p95()).isCloseTo(p95, tolerance(p95));
    }

    /** Both sides are drawn at random, and the other one is rounded to a whole kilogram. */
    private static Offset<Double> tolerance(double value) {
        return Offset.offset(0.5 + 0.02 * value);
    }
}
