package fr.solidrnet.transforms.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** The Lorenz curve in whole numbers against the other definition of the index: the mean difference of any two. */
class GiniProperties {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Indicator GINI = TestMarts.CATALOGUE.indicator("gini_couverture");

    @Property(tries = 20)
    void isHalfTheRelativeMeanDifference(
            @ForAll @Size(6) List<@IntRange(min = 1, max = 5000) Integer> populations,
            @ForAll @Size(6) List<@IntRange(min = 0, max = 9) Integer> packs)
            throws SQLException {
        try (TestMarts marts = TestMarts.empty()) {
            for (int i = 0; i < 6; i++) {
                marts.execute("insert into mart.communes (code_insee, population) values ('7900" + i + "', "
                        + populations.get(i) + ")");
                marts.execute("insert into mart.attributions (code_insee, date_attribution) select '7900" + i
                        + "', date '2026-01-01' from range(" + packs.get(i) + ")");
            }

            Figure figure = marts.compute(MONTH, GINI).stream()
                    .filter(each -> each.mois().equals(MONTH.toString()))
                    .findFirst()
                    .orElseThrow();
            Double expected = meanDifference(populations, packs);

            if (expected == null) {
                assertThat(figure.valeur()).isNull();
            } else {
                assertThat(figure.valeur()).isCloseTo(expected, Offset.offset(1e-12));
            }
        }
    }

    private static Double meanDifference(List<Integer> populations, List<Integer> packs) {
        double inhabitants = populations.stream().mapToInt(Integer::intValue).sum();
        double mean = packs.stream().mapToInt(Integer::intValue).sum() / inhabitants;
        double sum = 0;

        for (int i = 0; i < populations.size(); i++) {
            for (int j = 0; j < populations.size(); j++) {
                double weight = (populations.get(i) / inhabitants) * (populations.get(j) / inhabitants);
                double one = packs.get(i) / (double) populations.get(i);
                double other = packs.get(j) / (double) populations.get(j);
                sum += weight * Math.abs(one - other);
            }
        }

        return mean == 0 ? null : Double.valueOf(sum / (2 * mean));
    }
}
