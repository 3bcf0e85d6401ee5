package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/** The months of the sample, numbered from 0 for the first delivery; negative ones come before it. */
record Timeline(YearMonth start, int months) {
    static Timeline of(SampleSettings settings) {
        return new Timeline(settings.end().minusMonths(settings.months() - 1L), settings.months());
    }

    YearMonth month(int number) {
        return start.plusMonths(number);
    }

    /** The day on which that month's delivery is made. */
    LocalDate closing(int number) {
        return month(number).atEndOfMonth();
    }

    /** How busy a month is, 1 being usual: holidays are slack, autumn is full. */
    double season(int number) {
        return switch (month(number).getMonth()) {
            case AUGUST -> 0.25;
            case JULY -> 0.65;
            case DECEMBER -> 0.8;
            case SEPTEMBER -> 1.1;
            case OCTOBER, NOVEMBER, JANUARY, FEBRUARY, MARCH -> 1.15;
            case APRIL, MAY, JUNE -> 1.0;
        };
    }

    /** From 0 for the first month to 1 for the last. */
    double progress(int number) {
        return months == 1 ? 1 : Math.max(0, Math.min(1, number / (months - 1.0)));
    }
}
