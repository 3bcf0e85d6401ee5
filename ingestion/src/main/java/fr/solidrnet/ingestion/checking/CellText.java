package fr.solidrnet.ingestion.checking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a cell as compared and stored: composed characters, no space at its edges. */
final class CellText {
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern QUESTION_MARKS = Pattern.compile("\\?{2,}");
    private static final Set<String> MISSING = Set.of("", "-", "–", "—", "/", "N/A", "NC");
    /** As spreadsheets write them in English and in French; the last is this product's, of a formula without a value. */
    private static final Set<String> SPREADSHEET_ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#DIV/0!",
            "#VALUE!",
            "#VALEUR!",
            "#NAME?",
            "#NOM?",
            "#NUM!",
            "#NOMBRE!",
            "#NULL!",
            "#NUL!",
            "#SPILL!",
            "#PROPAGATION!",
            "#CALC!",
            "#FORMULE!");

    private static final int LONGEST_MARK = 3;
    private static final int SHOWN = 80;

    private CellText() {}

    static String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }

        if (isPlain(raw)) {
            return raw;
        }

        return EDGES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("");
    }

    /** Whether a text is as {@link #clean} would leave it, told without looking at what letters are: most cells are. */
    private static boolean isPlain(String raw) {
        int last = raw.length() - 1;

        for (int i = 0; i <= last; i++) {
            char c = raw.charAt(i);
            boolean space = c == ' ' && i > 0 && i < last;

            if (!space && (c <= ' ' || c > '~')) {
                return false;
            }
        }

        return true;
    }

    static String withoutSpaces(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    /** Whether a cleaned text stands for « nothing known ». A code list may claim one of these marks as a code. */
    static boolean isMissing(String clean) {
        if (clean.length() > LONGEST_MARK && clean.charAt(0) != '?') {
            return false;
        }

        return MISSING.contains(clean.toUpperCase(Locale.ROOT))
                || QUESTION_MARKS.matcher(clean).matches();
    }

    /** Whether a cleaned text is what a spreadsheet shows where a formula has no result. */
    static boolean isSpreadsheetError(String clean) {
        return clean.charAt(0) == '#' && SPREADSHEET_ERRORS.contains(clean.toUpperCase(Locale.ROOT));
    }

    /** As much of a value as a sentence needs. */
    static String shown(String clean) {
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
