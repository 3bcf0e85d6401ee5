package fr.solidrnet.transforms.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.IndicatorCatalogue;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceQueryTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @Test
    void everyIndicatorLeadsBackToLinesOfFiles() {
        SourceQuery sources = new SourceQuery(CATALOGUE);

        assertThat(CATALOGUE.indicators()).allSatisfy(indicator -> assertThat(sources.sql(asked(indicator)))
                .contains("is not distinct from lignes.")
                .contains("fichier"));
    }

    private static AskedFigure asked(Indicator indicator) {
        return new AskedFigure(indicator, indicator.periods().get(0), YearMonth.of(2026, 10), List.of(), Set.of());
    }
}
