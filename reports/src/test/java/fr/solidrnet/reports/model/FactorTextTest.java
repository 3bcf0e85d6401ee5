package fr.solidrnet.reports.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.figures.Factor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactorTextTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final LocalDate ENDED = LocalDate.of(2025, 12, 31);

    @Test
    void factorsInTheirTimeAreSaidToBe() {
        assertThat(warning(factor(null, true, false), factor(LocalDate.of(2026, 10, 31), true, false)))
                .isEqualTo("Tous les facteurs utilisés sont dans leur période de validité.");
    }

    @Test
    void aFactorOfAPastYearIsExplained() {
        assertThat(warning(factor(ENDED, true, false))).contains("ceux des années passées");
        assertThat(warning(factor(null, true, false), factor(ENDED, false, true)))
                .as("one that no figure used")
                .doesNotContain("années passées");
    }

    @Test
    void aFactorOutOfItsTimeIsNamed() {
        assertThat(warning(factor(ENDED, true, true))).startsWith("Attention").contains("Écran", "décembre\u00a02025");
    }

    @Test
    void noFactorUsedIsSaid() {
        assertThat(warning(factor(null, false, false))).startsWith("Aucun facteur");
    }

    private static String warning(Factor... factors) {
        return FactorText.warning(List.of(factors), MONTH);
    }

    private static Factor factor(@Nullable LocalDate end, boolean used, boolean expired) {
        return new Factor(
                "F_NEW_ECRAN",
                "Écran",
                248,
                "kgCO2e",
                "fixe",
                "Constante",
                "",
                "source",
                LocalDate.of(2020, 1, 1),
                end,
                "publie",
                "Publié",
                used,
                expired);
    }
}
