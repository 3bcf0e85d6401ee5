package fr.solidrnet.ingestion.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as sources write them: {@code 2026-10-31}, {@code 31/10/2026}, {@code 31/10/2026 à 14:05}, ISO timestamps and
 * the day numbers of spreadsheets. A day that the calendar lacks, or outside 1900 to 2199, is no date. A time given
 * with an offset is brought to UTC.
 */
final class DateTexts {
    private static final String TIME = "(?:(?:T|\\s*à\\s*|\\s+)(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
            + "\\s*(Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,](\\d+))?");
    private static final String DAY = "0000-00-00";
    private static final String MOMENT = "0000-00-00T00:00:00";
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private DateTexts() {}

    static Optional<LocalDate> date(String text) {
        return dateTime(text).map(LocalDateTime::toLocalDate);
    }

    /** A date without time is its midnight. */
    static Optional<LocalDateTime> dateTime(String text) {
        try {
            return parse(text).filter(moment -> moment.getYear() >= 1900 && moment.getYear() < 2200);
        } catch (DateTimeException e) {
            // The calendar or the clock has no such moment: that is the answer, not a failure.
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> parse(String text) {
        if (isLike(text, DAY)) {
            return Optional.of(day(text).atStartOfDay());
        }

        if (isLike(text, MOMENT)) {
            return Optional.of(day(text).atTime(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)));
        }

        Matcher iso = ISO.matcher(text);

        if (iso.matches()) {
            return Optional.of(moment(iso, day(iso, 1, 2, 3), 4));
        }

        Matcher french = FRENCH.matcher(text);

        if (french.matches()) {
            return Optional.of(moment(french, day(french, 4, 3, 1), 5));
        }

        Matcher serial = SERIAL.matcher(text);
        return serial.matches() ? Optional.of(serial(serial)) : Optional.empty();
    }

    /** Whether a text has digits where {@code form} has them, and is the same elsewhere: how most sources write. */
    private static boolean isLike(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }

        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            boolean alike = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);

            if (!alike) {
                return false;
            }
        }

        return true;
    }

    private static LocalDate day(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static LocalDate day(Matcher match, int year, int month, int day) {
        return LocalDate.of(number(match, year), number(match, month), number(match, day));
    }

    private static LocalDateTime moment(Matcher match, LocalDate day, int hour) {
        if (match.group(hour) == null) {
            return day.atStartOfDay();
        }

        int second = match.group(hour + 2) == null ? 0 : number(match, hour + 2);
        String fraction = match.group(hour + 3) == null ? "" : match.group(hour + 3);
        int micros = Integer.parseInt((fraction + "000000").substring(0, 6));
        LocalDateTime local =
                day.atTime(LocalTime.of(number(match, hour), number(match, hour + 1), second, micros * 1000));
        String offset = match.group(hour + 4);

        if (offset == null) {
            return local;
        }

        return local.atOffset(ZoneOffset.of(offset))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    private static LocalDateTime serial(Matcher match) {
        LocalDate day = SERIAL_ORIGIN.plusDays(number(match, 1));
        String fraction = match.group(2) == null ? "0" : match.group(2);
        return day.atStartOfDay().plusSeconds(seconds(fraction));
    }

    /** @param fraction digits after the point of a part of a day */
    static long seconds(String fraction) {
        return new BigDecimal("0." + fraction)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
