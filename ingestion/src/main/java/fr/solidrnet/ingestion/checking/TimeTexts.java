package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.contract.HeaderNames;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours of the day and months as sources write them. */
final class TimeTexts {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[:hH]\\s*(\\d{2})?(?::\\d{2})?");
    private static final Pattern DAY_FRACTION = Pattern.compile("0[.,](\\d+)");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern FRENCH_MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{4})");

    private TimeTexts() {}

    /** {@code 14:30}, {@code 9h}, {@code 14h30}, the part of a day of spreadsheets, or the time of a timestamp. */
    static Optional<LocalTime> time(String text) {
        Matcher time = TIME.matcher(text);
        Matcher fraction = DAY_FRACTION.matcher(text);

        try {
            if (time.matches()) {
                int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
                return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), minute));
            }

            if (fraction.matches()) {
                return Optional.of(LocalTime.ofSecondOfDay(DateTexts.seconds(fraction.group(1)) / 60 * 60));
            }
        } catch (DateTimeException e) {
            // The clock has no such hour: that is the answer, not a failure.
            return Optional.empty();
        }

        return text.length() > 10 ? DateTexts.dateTime(text).map(LocalDateTime::toLocalTime) : Optional.empty();
    }

    /** {@code 2026-10}, {@code 10/2026}, {@code octobre 2026}, or any day of the month. */
    static Optional<YearMonth> month(String text) {
        Matcher iso = ISO_MONTH.matcher(text);
        Matcher french = FRENCH_MONTH.matcher(text);
        Matcher named = NAMED_MONTH.matcher(text);

        if (iso.matches()) {
            return month(iso.group(1), Integer.parseInt(iso.group(2)));
        }

        if (french.matches()) {
            return month(french.group(2), Integer.parseInt(french.group(1)));
        }

        if (named.matches()) {
            return month(named.group(2), monthNamed(named.group(1)));
        }

        return DateTexts.date(text).map(YearMonth::from);
    }

    private static Optional<YearMonth> month(String year, int month) {
        int number = Integer.parseInt(year);
        boolean possible = month >= 1 && month <= 12 && number >= 1900 && number < 2200;
        return possible ? Optional.of(YearMonth.of(number, month)) : Optional.empty();
    }

    /** 0 for no month. */
    private static int monthNamed(String name) {
        String folded = HeaderNames.fold(name);

        for (Month month : Month.values()) {
            if (HeaderNames.fold(month.getDisplayName(TextStyle.FULL, Locale.FRENCH))
                    .equals(folded)) {
                return month.getValue();
            }
        }

        return 0;
    }
}
