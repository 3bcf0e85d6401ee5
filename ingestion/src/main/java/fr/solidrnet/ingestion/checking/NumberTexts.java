package fr.solidrnet.ingestion.checking;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as sources write them: decimal comma or point, spaces or the other mark between thousands, a percent sign
 * that is left aside ({@code 12,5 %} is 12.5). Exact: rounding is the column's affair.
 */
final class NumberTexts {
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d*");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+\\.\\d*");
    private static final Pattern TWICE_GROUPED_BY_POINT = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){2,}");

    private NumberTexts() {}

    static Optional<BigDecimal> number(String text) {
        String bare = CellText.withoutSpaces(text).replace("\u2212", "-");

        if (bare.endsWith("%")) {
            bare = bare.substring(0, bare.length() - 1);
        }

        if (GROUPED_BY_POINT.matcher(bare).matches()
                || TWICE_GROUPED_BY_POINT.matcher(bare).matches()) {
            bare = bare.replace(".", "");
        } else if (GROUPED_BY_COMMA.matcher(bare).matches()) {
            bare = bare.replace(",", "");
        }

        String pointed = bare.replace(',', '.');
        return PLAIN.matcher(pointed).matches() ? Optional.of(new BigDecimal(pointed)) : Optional.empty();
    }
}
