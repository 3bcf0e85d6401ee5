package fr.solidrnet.reports.pdf.drawing;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that a drawing's axis spans, zero always among them; never empty, so that a share of it is a number. */
record Range(double low, double high) {
    static Range of(Stream<@Nullable Double> values) {
        double[] known =
                values.filter(Objects::nonNull).mapToDouble(value -> value).toArray();
        double low = 0;
        double high = 0;

        for (double value : known) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }

        return new Range(low, low == high ? low + 1 : high);
    }

    /** Where a value lies, 0 at the low end, 1 at the high one. */
    double share(double value) {
        return (value - low) / (high - low);
    }
}
