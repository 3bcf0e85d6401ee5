package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Definition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, units and dates as French typography wants them, whatever the machine's locale and time zone: narrow
 * no-break spaces in numbers and before « % », decimal comma, « n. d. » for what is missing.
 */
public final class FrenchFormats {
    /** Narrow no-break space. */
    public static final String NARROW = "\u202f";
    /** No-break space. */
    public static final String FIXED = "\u00a0";

    public static final String MISSING = "n." + FIXED + "d.";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<String> SIGNS = Set.of("%", "‰");
    private static final Set<String> BARE = Set.of("", "0..1");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final List<String> SHORT_MONTHS =
            List.of("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.");

    private FrenchFormats() {}

    /** {@code 12 345,6}: rounded half up, in groups of three. */
    public static String number(@Nullable Double value, int decimals) {
        if (value == null) {
            return MISSING;
        }

        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String[] parts = rounded.abs().toPlainString().split("\\.");
        String sign = rounded.signum() < 0 ? "\u2212" : "";
        return sign + grouped(parts[0]) + (parts.length > 1 ? "," + parts[1] : "");
    }

    /** The number as its definition wants it rounded: to significant figures where it names them, else to decimals. */
    public static String number(@Nullable Double value, Definition definition) {
        return number(rounded(value, definition), printedDecimals(value, definition));
    }

    /** The number rounded as its definition wants it, with its unit: {@code 1 200 kgCO2e}. */
    public static String quantity(@Nullable Double value, Definition definition) {
        return quantity(rounded(value, definition), printedDecimals(value, definition), definition.unite());
    }

    public static String count(long value) {
        return (value < 0 ? "\u2212" : "") + grouped(Long.toString(Math.abs(value)));
    }

    /** The number with its unit: {@code 5 213 packs}, {@code 96,4 %}. */
    public static String quantity(@Nullable Double value, int decimals, String unit) {
        return value == null ? MISSING : number(value, decimals) + unit(value, unit);
    }

    /** What follows a number: its space and its unit, in the singular below 2; nothing for a bare index. */
    public static String unit(@Nullable Double value, String unit) {
        if (value == null || BARE.contains(unit)) {
            return "";
        }

        return SIGNS.contains(unit) ? NARROW + unit : FIXED + agreed(value, unit);
    }

    /** A sentence typed on a keyboard, with the apostrophes and no-break spaces that French print wants. */
    public static String prose(String text) {
        return text.replace("'", "’")
                .replace(" :", FIXED + ":")
                .replace("« ", "«" + FIXED)
                .replace(" »", FIXED + "»")
                .replaceAll(" ([;?!%‰])", NARROW + "$1")
                .replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", NARROW);
    }

    /** {@code octobre 2026}. */
    public static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + FIXED + month.getYear();
    }

    /** {@code oct.} */
    public static String shortMonth(YearMonth month) {
        return SHORT_MONTHS.get(month.getMonthValue() - 1);
    }

    /** {@code 31 octobre 2026}. */
    public static String date(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
        return day + FIXED + month(YearMonth.from(date));
    }

    /** The day in France. */
    public static String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, PARIS));
    }

    private static @Nullable Double rounded(@Nullable Double value, Definition definition) {
        Integer figures = definition.chiffresSignificatifs();
        return value == null || figures == null
                ? value
                : (Double) BigDecimal.valueOf(value)
                        .round(new MathContext(figures, RoundingMode.HALF_UP))
                        .doubleValue();
    }

    private static int printedDecimals(@Nullable Double value, Definition definition) {
        Integer figures = definition.chiffresSignificatifs();

        if (value == null || figures == null) {
            return definition.decimales();
        }

        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(figures, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? 0 : Math.max(0, rounded.scale());
    }

    private static String agreed(double value, String unit) {
        return Math.abs(value) >= 2
                ? unit
                : Stream.of(unit.split(" "))
                        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                        .collect(Collectors.joining(" "));
    }

    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);

        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, NARROW);
        }

        return text.toString();
    }
}
