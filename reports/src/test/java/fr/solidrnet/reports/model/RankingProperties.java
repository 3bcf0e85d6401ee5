package fr.solidrnet.reports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankingProperties {
    @Property
    void whoLeadsHasTheGreatestValueAndNobodyIsLeftOutOfATie(@ForAll("values") List<Integer> values) {
        Ranking ranking = ranking(values);
        String words = ranking.words();
        List<Integer> known = values.stream().filter(value -> value != null).toList();
        int most = known.stream().mapToInt(Integer::intValue).max().orElse(0);
        long tied = known.stream().filter(value -> value == most).count();
        boolean differ = known.stream().distinct().count() > 1;

        assertThat(words.startsWith("en tête, ")).isEqualTo(differ);
        assertThat(words.equals("aucune valeur n’est connue")).isEqualTo(known.isEmpty());
        assertThat(words.equals("toutes les valeurs connues sont nulles"))
                .isEqualTo(known.size() > 1 && !differ && most == 0);
        assertThat(words.contains("seule valeur")).isEqualTo(known.size() == 1);

        for (Ranking.Entry entry : ranking.entries()) {
            boolean first = differ && BigDecimal.valueOf(most).equals(entry.value());
            assertThat(ranking.leads(entry)).isEqualTo(first);

            if (first && tied <= 3) {
                assertThat(words.split(", puis |, sans rien")[0]).contains(entry.name());
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(-2, 6).injectNull(0.2).list().ofMaxSize(9);
    }

    private static Ranking ranking(List<Integer> values) {
        List<Ranking.Entry> entries = new ArrayList<>();

        for (int i = 0; i < values.size(); i++) {
            Integer value = values.get(i);
            entries.add(new Ranking.Entry(
                    "N" + i + "-", value == null ? null : BigDecimal.valueOf(value), String.valueOf(value)));
        }

        return new Ranking(entries);
    }
}
