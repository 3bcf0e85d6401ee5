package fr.solidrnet.transforms.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.transforms.edition.ComputedFrom;
import fr.solidrnet.transforms.indicator.FigureKind;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.Period;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** What holds of the split of every figure's change, whatever the rows of the two editions. */
class SplitProperties {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Set<Stage> OF_ROWS = EnumSet.of(Stage.RETIREES, Stage.CORRIGEES, Stage.NOUVELLES);

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void partsAddUpExactlyForEveryKindOfFigure(
            @ForAll @LongRange(min = 1500, max = 2500) long rows, @ForAll @LongRange(max = 1_000_000_000) long seed)
            throws SQLException {
        try (TwoEditions editions = TwoEditions.make(rows, seed, TwoEditions.texts())) {
            List<AskedFigure> asked = asked(editions);
            List<Steps> steps = editions.changes().steps(asked, MONTH.minusMonths(1));
            Map<FigureKind, Set<Stage>> moved = new EnumMap<>(FigureKind.class);

            for (int i = 0; i < asked.size(); i++) {
                AskedFigure figure = asked.get(i);
                Steps each = steps.get(i);
                addsUp(figure, each);
                assertThat(each.steps().get(Stage.DEFINITION.ordinal()))
                        .as("the definition is the same: " + figure)
                        .isEqualTo(each.before());
                moved(each).forEach(stage -> moved.computeIfAbsent(
                                figure.indicator().kind(), kind -> EnumSet.noneOf(Stage.class))
                        .add(stage));
            }

            assertThat(moved).containsOnlyKeys(FigureKind.values());
            assertThat(moved.values()).allSatisfy(stages -> assertThat(stages).containsAnyElementsOf(OF_ROWS));
            assertThat(moved.get(FigureKind.TOTAL)).containsAll(OF_ROWS).contains(Stage.MOIS);
            assertThat(moved.get(FigureKind.RATIO)).containsAll(OF_ROWS);
            assertThat(moved.get(FigureKind.SIMULATION)).contains(Stage.FACTEURS);
        }
    }

    /** The formula of one indicator and the model that another reads were others in the earlier edition. */
    @Example
    void aDefinitionThatChangedHasAPartOfItsOwn() throws SQLException {
        ComputedFrom now = TwoEditions.texts();
        SortedMap<String, String> indicators = new TreeMap<>(now.indicators());
        indicators.computeIfPresent(
                "packs_attribues.yaml",
                (file, text) -> text.replace("measure: count(*)", "measure: count(distinct lignes.beneficiaire)"));
        SortedMap<String, String> models = new TreeMap<>(now.models());
        models.put("mart/certifications.sql", "select * from courant.certifications where referentiel = 'PIX'");

        try (TwoEditions editions = TwoEditions.make(4000, 79, new ComputedFrom(indicators, models))) {
            List<AskedFigure> asked = asked(editions);
            List<Steps> steps = editions.changes().steps(asked, MONTH);
            Set<String> redefined = new TreeSet<>();

            for (int i = 0; i < asked.size(); i++) {
                AskedFigure figure = asked.get(i);
                Steps each = steps.get(i);
                addsUp(figure, each);
                assertThat(each.after()).isEqualTo(editions.alone(editions.later(), figure));

                if (moved(each).contains(Stage.DEFINITION)) {
                    redefined.add(figure.indicator().code());
                }
            }

            assertThat(redefined)
                    .contains("packs_attribues", "certifications_delivrees")
                    .doesNotContain("packs_en_service", "gini_couverture", "accompagnements");
            Indicator before = editions.earlier().catalogue().indicator("packs_attribues");
            AskedFigure packs = editions.resolve().resolve("packs_attribues", "cumul", MONTH, List.of());
            AskedFigure then = new AskedFigure(before, Period.CUMUL, MONTH, List.of(), packs.knownApart());
            Steps split = steps.get(asked.indexOf(packs));
            assertThat(split.before()).isEqualTo(editions.alone(editions.earlier(), then));
            assertThat(split.steps().get(Stage.DEFINITION.ordinal()))
                    .isEqualTo(editions.alone(editions.earlier(), packs))
                    .isNotEqualTo(split.before());
        }
    }

    private static void addsUp(AskedFigure figure, Steps steps) {
        assertThat(steps.steps().get(Stage.MOIS.ordinal()))
                .as("comes out again: " + figure)
                .isEqualTo(steps.after());

        if (steps.difference() != null) {
            assertThat(steps.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(figure.toString())
                    .isEqualByComparingTo(steps.difference());
        }
    }

    private static Set<Stage> moved(Steps steps) {
        Set<Stage> moved = EnumSet.noneOf(Stage.class);
        List<BigDecimal> parts = steps.parts();

        for (Stage stage : Stage.values()) {
            if (!parts.isEmpty() && parts.get(stage.ordinal()).signum() != 0) {
                moved.add(stage);
            }
        }

        return moved;
    }

    /** Every indicator in every period, as a whole and of one category where it is split by categories. */
    private static List<AskedFigure> asked(TwoEditions editions) throws SQLException {
        List<AskedFigure> asked = new ArrayList<>();

        for (Indicator indicator : editions.later().catalogue().indicators()) {
            for (Period period : indicator.periods()) {
                asked.add(editions.resolve().resolve(indicator.code(), period.code(), MONTH, List.of()));

                if (indicator.splits().contains("categorie")) {
                    asked.add(editions.resolve()
                            .resolve(indicator.code(), period.code(), MONTH, List.of(Map.entry("categorie", "RSA"))));
                }
            }
        }

        return asked;
    }
}
