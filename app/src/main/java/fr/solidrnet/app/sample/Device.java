package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A device's whole life, of which an export sees the beginning.
 *
 * @param label the number its id is made of
 * @param grams missing where it was never weighed
 * @param received and the moments after it, each on a later day than the one before; missing where it never comes
 * @param packed when it was put into its pack
 * @param discarded when its fate was settled otherwise
 * @param fate the state that {@code discarded} brings
 * @param weighed when the weight, at first mistaken, was put right
 * @param withdrawn when it was found to have been entered twice
 */
record Device(
        long label,
        int lot,
        Model model,
        String serial,
        @Nullable Integer builtIn,
        @Nullable Integer grams,
        LocalDateTime received,
        LocalDateTime diagnosed,
        @Nullable LocalDateTime refurbished,
        @Nullable LocalDateTime packed,
        @Nullable LocalDateTime discarded,
        String fate,
        boolean wipeKnown,
        @Nullable LocalDateTime weighed,
        @Nullable LocalDateTime withdrawn) {

    /** @param memory in Mo, with {@code disk} in Go; empty where the device has none */
    record Model(String type, String brand, String name, int grams, int spread, String memory, String disk) {
        boolean hasSerial() {
            return !brand.isEmpty() && grams > 1000;
        }

        boolean hasDisk() {
            return !disk.isEmpty();
        }
    }

    /** When the device reached the state it has at the end of the window. */
    LocalDateTime stateSince(Window window) {
        LocalDateTime since = window.latest(received, diagnosed, refurbished, packed, discarded);
        return since == null ? received : since;
    }

    String state(LocalDateTime since) {
        if (since.equals(packed)) {
            return "EN_PACK";
        }

        if (since.equals(discarded)) {
            return fate;
        }

        if (since.equals(refurbished)) {
            return "RECONDITIONNE";
        }

        return since.equals(diagnosed) ? "DIAGNOSTIQUE" : "RECU";
    }

    /** Whether the wiping of the disk is certified; missing where there is no disk or nobody wrote it down. */
    @Nullable
    Boolean wiped(Window window) {
        boolean silent = !model.hasDisk() || !wipeKnown || !window.reached(diagnosed);
        return silent ? null : (Boolean) window.reached(refurbished);
    }

    /** A slip of the keyboard, ten times too heavy, until it is put right. */
    @Nullable
    String weight(Window window) {
        if (grams == null) {
            return null;
        }

        boolean mistaken = weighed != null && !window.reached(weighed);
        return Cells.decimal(mistaken ? Math.min(grams * 10L, 99_000) : grams, 3);
    }

    @Nullable
    LocalDate day(Window window, @Nullable LocalDateTime moment) {
        return moment != null && window.reached(moment) ? moment.toLocalDate() : null;
    }
}
