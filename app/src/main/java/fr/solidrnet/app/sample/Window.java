package fr.solidrnet.app.sample;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one export sees: the rows whose latest change falls in it, as they were at its end.
 *
 * @param month the month whose delivery holds the export
 * @param after changes up to this moment were exported before and are left out
 * @param newAfter a thing that began after this moment has never been exported
 * @param until the moment of the export
 */
record Window(int month, LocalDateTime after, LocalDateTime newAfter, LocalDateTime until) {
    /** An export overlaps the one before it by a month, each sixth one by three. */
    static Window of(Timeline timeline, int month) {
        int overlap = month % 6 == 5 ? 3 : 1;
        return new Window(
                month,
                month <= overlap ? LocalDateTime.of(1900, 1, 1, 0, 0) : evening(timeline, month - 1 - overlap),
                month == 0 ? LocalDateTime.of(1900, 1, 1, 0, 0) : evening(timeline, month - 1),
                evening(timeline, month));
    }

    private static LocalDateTime evening(Timeline timeline, int month) {
        return timeline.closing(month).atTime(23, 59);
    }

    boolean reached(@Nullable LocalDateTime moment) {
        return moment != null && !moment.isAfter(until);
    }

    /** The latest of the moments already reached; missing where none is. */
    @Nullable
    LocalDateTime latest(@Nullable LocalDateTime... moments) {
        LocalDateTime latest = null;

        for (LocalDateTime moment : moments) {
            if (moment != null && reached(moment) && (latest == null || moment.isAfter(latest))) {
                latest = moment;
            }
        }

        return latest;
    }

    /** Whether a row of that stamp is exported. */
    boolean shows(@Nullable LocalDateTime stamp) {
        return stamp != null && stamp.isAfter(after);
    }

    boolean isNew(LocalDateTime born) {
        return born.isAfter(newAfter);
    }
}
