package fr.solidrnet.ingestion.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 2026-10-31T00:00",
        "31/10/2026, 2026-10-31T00:00",
        "1/2/2026, 2026-02-01T00:00",
        "31.10.2026, 2026-10-31T00:00",
        "31/10/2026 à 14:05, 2026-10-31T14:05",
        "31/10/2026 14h05, 2026-10-31T14:05",
        "2026-10-31T14:05:09, 2026-10-31T14:05:09",
        "2026-10-31 14:05:09.250, 2026-10-31T14:05:09.250",
        "2026-10-31T14:05:09Z, 2026-10-31T14:05:09",
        "2026-10-31T01:05:00+02:00, 2026-10-30T23:05",
        "46326, 2026-10-31T00:00",
        "'46326,5', 2026-10-31T12:00",
    })
    void readsDatesAsSourcesWriteThem(String text, String expected) {
        assertThat(DateTexts.dateTime(text))
                .hasValueSatisfying(read -> assertThat(read).hasToString(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "2026-13-01",
                "31/10/26",
                "2026-10-31T25:00",
                "0206-10-31",
                "hier",
                "12",
                "31/10-2026"
            })
    void findsNoDateWhereTheCalendarHasNone(String text) {
        assertThat(DateTexts.dateTime(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'12,5', 12.5",
        "12.5, 12.5",
        "'1 234,50', 1234.50",
        "'1\u00a0234', 1234",
        "'1\u202f234,5', 1234.5",
        "'1.234,5', 1234.5",
        "'1,234.5', 1234.5",
        "'1.234.567', 1234567",
        "'12,5 %', 12.5",
        "-3, -3",
        ".5, 0.5",
    })
    void readsNumbersAsSourcesWriteThem(String text, BigDecimal expected) {
        assertThat(NumberTexts.number(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"douze", "1,2,3", "12kg", "--1", "", "1.2.3"})
    void findsNoNumberInOtherTexts(String text) {
        assertThat(NumberTexts.number(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14:30, 14:30", "9h, 09:00", "14h30, 14:30", "9:05:30, 09:05", "'0,604166667', 14:30"})
    void readsHours(String text, String expected) {
        assertThat(TimeTexts.time(text))
                .hasValueSatisfying(read -> assertThat(read).hasToString(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10, 2026-10",
        "10/2026, 2026-10",
        "octobre 2026, 2026-10",
        "Août 2026, 2026-08",
        "2026-10-31, 2026-10"
    })
    void readsMonths(String text, String expected) {
        assertThat(TimeTexts.month(text))
                .hasValueSatisfying(read -> assertThat(read).hasToString(expected));
    }

    @Test
    void knowsAnImpossibleMonthOrHour() {
        assertThat(TimeTexts.month("2026-13")).isEmpty();
        assertThat(TimeTexts.month("brumaire 2026")).isEmpty();
        assertThat(TimeTexts.time("25:00")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "/", "N/A", "n/a", "NC", "????", "—"})
    void takesMarksForNothingKnown(String text) {
        assertThat(CellText.isMissing(text)).isTrue();
    }

    @Test
    void stripsEverySpaceAtTheEdges() {
        assertThat(CellText.clean("\u00a0\ufeff e\u0301t\u00e9 \u202f")).isEqualTo("été");
    }

    @ParameterizedTest
    @CsvSource({
        "73282932000074, true",
        "73282932000075, false",
        "7328293200007, false",
        "35600000000048, true",
        "3560000000004A, false"
    })
    void checksSirets(String siret, boolean valid) {
        assertThat(Siret.isValid(siret)).isEqualTo(valid);
    }
}
