package fr.solidrnet.reports.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.figures.Axes;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.figures.HistoryPoint;
import fr.solidrnet.warehouse.edition.EditionManifest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthlyChartTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @Test
    void theTitleComparesWithTheMonthsThatAreKnown() {
        assertThat(title(217.0, 243.0, 251.0))
                .isEqualTo(
                        "En octobre 2026, 217 packs ont été attribués, contre 243 en septembre 2026 et 251 en octobre 2025.");
        assertThat(title(1.0, 243.0, null))
                .isEqualTo("En octobre 2026, 1 pack a été attribué, contre 243 en septembre 2026.");
        assertThat(title(0.0, null, null)).isEqualTo("En octobre 2026, aucun pack n’a été attribué.");
        assertThat(title(null, null, null)).isEqualTo("En octobre 2026, le nombre de packs attribués n’est pas connu.");
    }

    @Test
    void aFirstMonthStillHasItsTwentyFourPlaces() {
        MonthlyChart chart = chart(12.0, null, null);

        assertThat(chart.bars()).hasSize(24);
        assertThat(chart.bars().get(23).value()).isEqualTo(12);
        assertThat(chart.bars().subList(0, 23)).allMatch(bar -> bar.value() == null);
        assertThat(chart.alternative()).contains("septembre\u00a02026\u00a0: n.\u00a0d., octobre\u00a02026\u00a0: 12.");
    }

    private static String title(Double now, Double before, Double yearBefore) {
        return chart(now, before, yearBefore).title().replace('\u00a0', ' ');
    }

    private static MonthlyChart chart(Double now, Double before, Double yearBefore) {
        FigureKey key = FigureKey.total("packs_attribues", FigureKey.MONTH);
        List<HistoryPoint> history = new ArrayList<>();
        history.add(new HistoryPoint(MONTH, key, now));
        history.add(new HistoryPoint(MONTH.minusMonths(1), key, before));
        history.add(new HistoryPoint(MONTH.minusYears(1), key, yearBefore));
        EditionManifest manifest = new EditionManifest(
                "2026-10/r1", null, Instant.EPOCH, "0", 1, new TreeMap<>(), List.of(), "", new TreeMap<>(), List.of());
        return MonthlyChart.of(new EditionFigures(
                manifest,
                List.of(),
                new Axes(List.of()),
                List.of(),
                history,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
