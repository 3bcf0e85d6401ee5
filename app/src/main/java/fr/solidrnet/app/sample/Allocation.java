package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A pack given to somebody, with all that will be learnt of it.
 *
 * @param person missing for an organisation
 * @param reference the person's or the organisation's
 * @param returned when the pack came back
 * @param surveyed when the beneficiary answered what would have been had without this pack
 * @param corrected when the commune, at first missing, was filled in
 */
record Allocation(
        String id,
        String packId,
        Names.@Nullable Person person,
        String reference,
        String category,
        String commune,
        @Nullable LocalDate asked,
        LocalDateTime given,
        @Nullable LocalDateTime returned,
        @Nullable Boolean first,
        String alternative,
        @Nullable LocalDateTime surveyed,
        @Nullable LocalDateTime corrected,
        @Nullable LocalDateTime withdrawn) {

    @Nullable
    LocalDateTime stamp(Window window) {
        LocalDateTime stamp = window.latest(given, returned, surveyed, corrected);
        return window.reached(withdrawn) ? withdrawn : stamp;
    }
}
