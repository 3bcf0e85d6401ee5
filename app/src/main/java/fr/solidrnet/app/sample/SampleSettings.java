package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.time.YearMonth;

/**
 * All that a sample depends on: equal settings give equal bytes on any machine.
 *
 * @param months how many monthly deliveries
 * @param end month of the last one
 * @param scale 1 for a programme of about 220 packs a month; the number of EPN does not change with it
 */
public record SampleSettings(int months, YearMonth end, double scale, long seed) {
    /** The programme of {@code ./solidrnet demo}. */
    public static final SampleSettings DEMO = new SampleSettings(24, YearMonth.of(2026, 10), 1, 79);

    private static final int LONGEST = 240;
    private static final double GREATEST_SCALE = 1000;

    public SampleSettings {
        if (months < 1 || months > LONGEST) {
            throw refused("months", months, "a number from 1 to " + LONGEST);
        }

        if (!(scale > 0 && scale <= GREATEST_SCALE)) {
            throw refused("scale", scale, "a number above 0, up to " + (int) GREATEST_SCALE);
        }
    }

    private static SolidrnetException refused(String setting, Number value, String expected) {
        return new SolidrnetException(
                FailureKind.CONFIGURATION, "Sample setting " + setting + " is " + value + ": give " + expected + ".");
    }
}
