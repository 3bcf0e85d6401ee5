package fr.solidrnet.app.sample;

import static java.util.Set.of;

import java.util.List;
import java.util.Set;

/** What a real export does differently from the canonical file, and must be taken all the same. */
enum Oddity {
    WINDOWS_1252,
    ISO_8859_15,
    BOM,
    CRLF,
    COMMA,
    TAB,
    TRAILING_DELIMITER,
    DECIMAL_COMMA,
    FRENCH_DATES,
    /** Labels in place of codes. */
    LABELS,
    /** Titles in place of column names. */
    TITLES,
    /** Oui and Non. */
    YES_NO,
    PREAMBLE,
    TOTALS,
    BLANK_ROWS,
    /** A column of comments that nobody expects, on several lines. */
    EXTRA_COLUMN,
    SHUFFLED_COLUMNS,
    MISSING_MARKERS,
    GZ,
    ZIP,
    XLSX;

    /** How files are odd, one after the other; half of them are not. */
    private static final List<Set<Oddity>> ROUND = List.of(
            of(WINDOWS_1252, CRLF, FRENCH_DATES, DECIMAL_COMMA),
            of(GZ),
            of(BOM, CRLF),
            of(TITLES, LABELS, YES_NO),
            of(PREAMBLE, BLANK_ROWS, TOTALS),
            of(ISO_8859_15, TRAILING_DELIMITER),
            of(XLSX, TITLES),
            of(TAB, DECIMAL_COMMA),
            of(EXTRA_COLUMN, SHUFFLED_COLUMNS),
            of(ZIP, CRLF),
            of(COMMA, MISSING_MARKERS),
            of(WINDOWS_1252, TITLES, FRENCH_DATES, TOTALS),
            of(BOM, LABELS, EXTRA_COLUMN),
            of(COMMA, DECIMAL_COMMA, BLANK_ROWS),
            of(XLSX, PREAMBLE, TOTALS),
            of(TAB, YES_NO, FRENCH_DATES));

    /** @param file number of the file in the sample */
    static Set<Oddity> ofFile(int file) {
        return file % 2 == 0 ? Set.of() : ROUND.get(file / 2 % ROUND.size());
    }
}
