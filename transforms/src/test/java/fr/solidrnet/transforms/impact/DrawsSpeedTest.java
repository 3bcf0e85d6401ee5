package fr.solidrnet.transforms.impact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.transforms.indicator.Simulation;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A far larger programme than ours still simulates at once. */
class DrawsSpeedTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Processor time of this thread, which other work on the machine does not stretch. */
    @Test
    void aHundredTypesAndYearsTakeUnderASecond() throws SQLException {
        FactorSet shipped = ShippedFactors.read();
        SortedMap<String, Factor> factors = new TreeMap<>(shipped.byCode());
        InService devices = new InService();

        for (int type = 0; type < 20; type++) {
            for (FactorRole role : FactorRole.values()) {
                String code = role.of("TYPE" + type);
                shipped.find(role.of("ECRAN")).ifPresent(factor -> factors.put(code, renamed(factor, code)));
            }

            for (int year = 2021; year <= 2025; year++) {
                devices.add("TYPE" + type, year, 1 + type);
            }
        }

        FactorSet set = new FactorSet(factors);
        simulate(set, devices);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        simulate(set, devices);
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;

        assertThat(Duration.ofNanos(taken)).isLessThan(LIMIT);
    }

    private static void simulate(FactorSet factors, InService devices) {
        SharedDraws draws = new SharedDraws(factors.laws(factors.byCode().keySet()));

        for (Simulation simulation : Simulation.values()) {
            assertThat(Simulated.total(factors, draws, simulation, devices).p95())
                    .isPositive();
        }
    }

    private static Factor renamed(Factor factor, String code) {
        return new Factor(
                code,
                factor.value(),
                factor.unit(),
                factor.law(),
                factor.parameters(),
                factor.source(),
                factor.validFrom(),
                factor.validTo(),
                factor.status());
    }
}
