package fr.solidrnet.transforms.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every measure runs on marts without a row, and says that there is nothing. */
class EmptyProgrammeTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static List<Figure> figures;

    @BeforeAll
    static void compute() throws SQLException {
        try (TestMarts marts = TestMarts.empty()) {
            figures = marts.compute(MONTH, TestMarts.CATALOGUE.indicators().toArray(Indicator[]::new));
        }
    }

    @Test
    void everyIndicatorHasItsTotalForEachPeriodAndMonth() {
        for (Indicator indicator : TestMarts.CATALOGUE.indicators()) {
            List<Figure> totals = figures.stream()
                    .filter(figure -> figure.code().equals(indicator.code()))
                    .filter(figure -> figure.decoupage().isEmpty())
                    .toList();
            assertThat(totals)
                    .as(indicator.code())
                    .hasSize(ComputeIndicators.MONTHS * indicator.periods().size());
        }

        assertThat(figures)
                .extracting(Figure::mois)
                .contains("2024-11", "2026-10")
                .doesNotContain("2024-10", "2026-11");
    }

    @Test
    void countsAreZeroAndRatiosAndMeasurementsMissing() {
        for (Figure figure : figures) {
            FigureKind kind = TestMarts.CATALOGUE.indicator(figure.code()).kind();
            boolean none = kind == FigureKind.TOTAL
                    || kind == FigureKind.COUNT_OF
                    || kind == FigureKind.SIMULATION && figure.decoupage().isEmpty();
            Double nothing = none ? Double.valueOf(0) : null;
            assertThat(figure.valeur()).as(figure.toString()).isEqualTo(nothing);
            assertThat(figure.numerateur()).as(figure.toString()).isEqualTo(kind.hasDenominator() ? 0.0 : null);
        }
    }

    @Test
    void codeListsAreListedWholeAndMissingAxesAreNot() {
        Set<String> categories = figures.stream()
                .filter(figure -> figure.code().equals("packs_attribues")
                        && figure.decoupage().equals("categorie"))
                .map(Figure::modalite)
                .collect(Collectors.toSet());

        assertThat(categories)
                .containsExactlyInAnyOrder("COLLEGIEN", "ASSOCIATION", "EHPAD", "BIBLIOTHEQUE", "RSA", "IAE");
        assertThat(figures).extracting(Figure::modalite).doesNotContain("non localisé", "non renseigné");
    }

    @Test
    void noFigureStandsTwice() {
        assertThat(figures)
                .extracting(figure -> figure.mois() + figure.code() + figure.place())
                .doesNotHaveDuplicates();
    }
}
