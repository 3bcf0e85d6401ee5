package fr.solidrnet.reports.pdf.drawing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Four fills from light to dark for values from 0 to the highest, each with a text colour that stands out on it. */
final class Lightness {
    private record Step(String fill, String text) {}

    private static final List<Step> STEPS = List.of(
            new Step("#EDF2F4", Theme.INK),
            new Step("#BFD0D8", Theme.INK),
            new Step("#3F7388", Theme.PAPER),
            new Step(Theme.STRONG, Theme.PAPER));

    private final double highest;

    Lightness(Stream<@Nullable Double> values) {
        highest = values.filter(Objects::nonNull)
                .mapToDouble(value -> value)
                .max()
                .orElse(0);
    }

    String fill(@Nullable Double value) {
        return value == null ? Theme.PAPER : step(value).fill();
    }

    String text(@Nullable Double value) {
        return value == null ? Theme.INK : step(value).text();
    }

    /** Tells two neighbours of the same fill apart. */
    String border(@Nullable Double value) {
        return text(value).equals(Theme.PAPER) ? Theme.PAPER : Theme.DISCREET;
    }

    private Step step(double value) {
        if (highest <= 0) {
            return STEPS.get(0);
        }

        int step = (int) (Math.max(0, value) / highest * STEPS.size());
        return STEPS.get(Math.min(step, STEPS.size() - 1));
    }
}
