package fr.solidrnet.app.sample;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** How many things of a kind begin each month: things are numbered from 0 on, in order of month. */
final class Schedule {
    private final int firstMonth;
    private final long[] starts;

    private Schedule(int firstMonth, long[] starts) {
        this.firstMonth = firstMonth;
        this.starts = starts;
    }

    /**
     * @param firstMonth where numbering begins
     * @param lastMonth the last month that has any
     * @param monthly things of an average month
     * @param weight how much a month weighs, 1 being average
     */
    static Schedule of(int firstMonth, int lastMonth, double monthly, IntToDoubleFunction weight) {
        long[] starts = new long[lastMonth - firstMonth + 2];
        double sum = 0;

        for (int month = firstMonth; month <= lastMonth; month++) {
            sum += monthly * weight.applyAsDouble(month);
            starts[month - firstMonth + 1] = Math.round(sum);
        }

        return new Schedule(firstMonth, starts);
    }

    /** Number of the first thing of a month, and one past the last of the month before. */
    long start(int month) {
        return starts[Math.max(0, Math.min(starts.length - 1, month - firstMonth))];
    }

    int monthOf(long number) {
        int place = Arrays.binarySearch(starts, number);

        if (place < 0) {
            return firstMonth - place - 2;
        }

        // Empty months share their start: the thing belongs to the last of them.
        while (place + 1 < starts.length && starts[place + 1] == number) {
            place++;
        }

        return firstMonth + place;
    }

    long total() {
        return starts[starts.length - 1];
    }
}
