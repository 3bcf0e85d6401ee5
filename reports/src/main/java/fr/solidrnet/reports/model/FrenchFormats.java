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
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, String> ALONE =
            Map.of("0..1", "indice de 0 à 1", "‰", "packs pour 1" + NARROW + "000 habitants", "an", "ans");
    private static final BigDecimal PLURAL = BigDecimal.valueOf(2);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<String> SIGNS = Set.of("%", "‰");
    private static final Set<String> BARE = Set.of("", "0..1", "ratio");
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
        return value == null ? MISSING : number(rounded(value, decimals));
    }

    /** The value as {@link #number(Double, int)} prints it. */
    public static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The value with so many significant digits, zeros after them: 123 456 with two is 120 000. */
    public static BigDecimal significant(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.setScale(Math.max(0, rounded.scale()));
    }

    /** {@code 12 345,6}: all the digits given, in groups of three. */
    public static String number(BigDecimal rounded) {
        String[] parts = rounded.abs().toPlainString().split("\\.");
        String sign = rounded.signum() < 0 ? "\u2212" : "";
        return sign + grouped(parts[0]) + (parts.length > 1 ? "," + parts[1] : "");
    }

    /** The value as its definition wants it printed: to significant figures where it names them, else to decimals. */
    public static BigDecimal rounded(double value, Definition definition) {
        Integer figures = definition.chiffresSignificatifs();
        return figures == null ? rounded(value, definition.decimales()) : significant(value, figures);
    }

    public static String number(@Nullable Double value, Definition definition) {
        return value == null ? MISSING : number(rounded(value, definition));
    }

    /** The number rounded as its definition wants it, with its unit: {@code 1 200 kg CO2e}. */
    public static String quantity(@Nullable Double value, Definition definition) {
        return value == null ? MISSING : quantity(rounded(value, definition), definition.unite());
    }

    public static String count(long value) {
        return (value < 0 ? "\u2212" : "") + grouped(Long.toString(Math.abs(value)));
    }

    /** The number with its unit: {@code 5 213 packs}, {@code 96,4 %}. */
    public static String quantity(@Nullable Double value, int decimals, String unit) {
        return value == null ? MISSING : quantity(rounded(value, decimals), unit);
    }

    /** All the digits given, with the unit. */
    public static String quantity(BigDecimal rounded, String unit) {
        return number(rounded) + unit(rounded, unit);
    }

    /** What follows a printed number: its space and its unit, in the singular below 2; nothing for a bare index. */
    public static String unit(BigDecimal rounded, String unit) {
        if (BARE.contains(unit)) {
            return "";
        }

        return SIGNS.contains(unit) ? NARROW + unit : FIXED + agreed(rounded, unit(unit));
    }

    /** A unit that stands alone, as in the head of a column. */
    public static String unit(String unit) {
        return ALONE.getOrDefault(unit, unit.replace("kgCO2e", "kg" + FIXED + "CO2e"));
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
        return monthName(month.getMonthValue()) + FIXED + month.getYear();
    }

    /** {@code octobre}, of 1 to 12. */
    public static String monthName(int month) {
        return MONTHS.get(month - 1);
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

    /** {@code 31/10/2026}, where columns are narrow. */
    public static String shortDate(LocalDate date) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** The day in France. */
    public static String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, PARIS));
    }

    private static String agreed(BigDecimal rounded, String unit) {
        return rounded.abs().compareTo(PLURAL) >= 0
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
