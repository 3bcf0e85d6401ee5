package fr.solidrnet.reports.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.figures.Definition;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchFormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0          | 0 | 0",
                "999        | 0 | 999",
                "5000       | 0 | 5_000",
                "1234567.85 | 1 | 1_234_567,9",
                "0.5        | 0 | 1",
                "-0.4       | 0 | 0",
                "-1234.5    | 1 | −1_234,5",
                "1.005      | 2 | 1,01",
                "           | 1 | n.~d.",
            })
    void numbersAreInGroupsOfThreeWithACommaAndRoundedHalfUp(Double value, int decimals, String printed) {
        assertThat(FrenchFormats.number(value, decimals))
                .isEqualTo(printed.replace('_', '\u202f').replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"96.4,1,%,'96,4_%'", "1,0,packs,1~pack", "2,0,packs attribués,2~packs attribués", "0.42,2,0..1,'0,42'"})
    void unitsFollowAfterTheirSpaceInTheSingularBelowTwo(double value, int decimals, String unit, String printed) {
        assertThat(FrenchFormats.quantity(value, decimals, unit))
                .isEqualTo(printed.replace('_', '\u202f').replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123456 | 120_000~kg~CO2e",
                "0      | 0~kg~CO2e",
                "9.96   | 10~kg~CO2e",
                "1.04   | 1,0~kg~CO2e",
                "-38.5  | −39~kg~CO2e",
                "0.0123 | 0,012~kg~CO2e",
            })
    void significantFiguresRuleWhereTheDefinitionNamesThem(double value, String printed) {
        Definition definition =
                new Definition(30, "co2e", "CO2e", "CO2e.", "kgCO2e", 0, 2, "Environnement", List.of(), List.of());

        assertThat(FrenchFormats.quantity(value, definition))
                .isEqualTo(printed.replace('_', '\u202f').replace('~', '\u00a0'));
    }

    @Test
    void datesAreThoseOfFrance() {
        assertThat(FrenchFormats.date(Instant.parse("2026-10-31T23:30:00Z"))).isEqualTo("1er\u00a0novembre\u00a02026");
        assertThat(FrenchFormats.month(YearMonth.of(2026, 8))).isEqualTo("août\u00a02026");
    }

    @Test
    void proseTakesItsSpacesAndApostrophes() {
        assertThat(FrenchFormats.prose("L'écart : « 1 000 % » ; aujourd'hui ?"))
                .isEqualTo("L’écart\u00a0: «\u00a01\u202f000\u202f%\u00a0»\u202f; aujourd’hui\u202f?");
    }
}
