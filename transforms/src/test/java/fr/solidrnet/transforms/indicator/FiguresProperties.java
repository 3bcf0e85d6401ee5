package fr.solidrnet.transforms.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

/** What holds of the figures of any programme. */
class FiguresProperties {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Indicator[] ALL = TestMarts.CATALOGUE.indicators().toArray(Indicator[]::new);

    /** A person may be met under several modalities. */
    private static final Set<String> OF_PERSONS =
            Set.of("participants_uniques", "beneficiaires_equipes", "part_equipes_formes");

    /** Not sums: a middle value and a greatest one; quantiles are none either. */
    private static final Set<String> NOT_ADDITIVE = Set.of("delai_attribution_median", "fraicheur");

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void partsSumToTheTotal(@ForAll @LongRange(min = 30, max = 600) long rows, @ForAll long seed) throws SQLException {
        Map<String, List<Figure>> parts = new HashMap<>();
        Map<String, Figure> totals = new HashMap<>();

        for (Figure figure : figures(rows, seed)) {
            if (OF_PERSONS.contains(figure.code())
                    || NOT_ADDITIVE.contains(figure.code())
                    || TestMarts.CATALOGUE.indicator(figure.code()).isSimulated()) {
                continue;
            }

            String total = figure.mois() + figure.code() + figure.periode();

            if (figure.decoupage().isEmpty()) {
                totals.put(total, figure);
            } else {
                parts.computeIfAbsent(total + " " + figure.decoupage(), split -> new ArrayList<>())
                        .add(figure);
            }
        }

        parts.forEach((split, figures) -> {
            Figure total = totals.get(split.substring(0, split.indexOf(' ')));
            FigureKind kind = TestMarts.CATALOGUE.indicator(total.code()).kind();
            sums(split, figures, total, kind == FigureKind.TOTAL ? Figure::valeur : Figure::numerateur);

            if (kind.hasDenominator() && !split.endsWith(" code")) {
                sums(split, figures, total, Figure::denominateur);
            }
        });
    }

    private static void sums(String split, List<Figure> parts, Figure total, Function<Figure, Double> part) {
        double sum = parts.stream()
                .map(part)
                .mapToDouble(value -> value == null ? 0 : value)
                .sum();
        assertThat(sum).as(split).isCloseTo(part.apply(total), Offset.offset(1e-6));
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void aLongerPeriodHoldsTheShorter(@ForAll @LongRange(min = 30, max = 600) long rows, @ForAll long seed)
            throws SQLException {
        Map<String, Figure> byPlace = figures(rows, seed).stream()
                .filter(figure -> TestMarts.CATALOGUE.indicator(figure.code()).kind() == FigureKind.TOTAL)
                .collect(Collectors.toMap(figure -> place(figure, figure.periode()), figure -> figure));

        for (Figure figure : byPlace.values()) {
            String longer = figure.periode().equals("mois") ? "annee" : "cumul";
            Figure more = byPlace.get(place(figure, longer));

            if (more != null) {
                assertThat(figure.valeur()).as(figure.toString()).isLessThanOrEqualTo(more.valeur());
            }
        }
    }

    private static String place(Figure figure, String period) {
        return String.join(" ", figure.mois(), figure.code(), period, figure.decoupage(), figure.modalite());
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void neitherTheOrderOfRowsNorThreadsChangeAFigure(
            @ForAll @LongRange(min = 2000, max = 3000) long rows, @ForAll long seed) throws SQLException {
        try (TestMarts marts = TestMarts.empty()) {
            RandomMarts.fill(marts, rows, seed);
            marts.execute("set threads = 1");
            List<Figure> first = marts.compute(MONTH, ALL);
            shuffle(marts, seed);
            marts.execute("set threads = 4");

            assertThat(marts.compute(MONTH, ALL)).isEqualTo(first);
        }
    }

    /** Enough rows for several threads to share: one works on 122,880 rows at least. */
    @Example
    void decimalsAndPersonsCountTheSameOnManyThreads() throws SQLException {
        Indicator[] some = {
            TestMarts.CATALOGUE.indicator("masse_reemployee"), TestMarts.CATALOGUE.indicator("beneficiaires_equipes")
        };

        try (TestMarts marts = TestMarts.empty()) {
            marts.execute("insert into mart.appareils_attribues (type_appareil, masse_kg, date_attribution)"
                    + " select 'ECRAN', (hash(i) % 9973) / 1000, date '2026-01-01' + cast(i % 300 as integer)"
                    + " from range(400000) as t(i)");
            marts.execute("insert into mart.attributions (categorie, beneficiaire, date_attribution)"
                    + " select 'RSA', encode(cast(hash(i) % 5000 as varchar)), date '2026-10-01'"
                    + " from range(400000) as t(i)");
            marts.execute("set threads = 1");
            List<Figure> first = marts.compute(MONTH, some);
            marts.execute("set threads = 4");

            assertThat(marts.compute(MONTH, some)).isEqualTo(first);
        }
    }

    private static void shuffle(TestMarts marts, long seed) throws SQLException {
        for (String mart :
                List.of("attributions", "appareils", "appareils_attribues", "presences", "sessions", "lots")) {
            marts.execute("create or replace table mart." + mart + " as select * from mart." + mart + " as lignes"
                    + " order by hash(lignes, " + seed + ")");
        }
    }

    private static List<Figure> figures(long rows, long seed) throws SQLException {
        try (TestMarts marts = TestMarts.empty()) {
            RandomMarts.fill(marts, rows, seed);
            return marts.compute(MONTH, ALL);
        }
    }
}
