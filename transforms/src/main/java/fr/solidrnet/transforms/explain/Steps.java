package fr.solidrnet.transforms.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure from one edition's to a later one's.
 *
 * @param before the earlier edition's
 * @param steps the figure after each step, in the order of {@link Stage}; the last is {@code after}
 * @param after the later edition's
 */
public record Steps(Amount before, List<Amount> steps, Amount after) {

    /** Missing where one of the two has no value. */
    public @Nullable BigDecimal difference() {
        return before.valeur() == null || after.valeur() == null
                ? null
                : new BigDecimal(after.valeur()).subtract(new BigDecimal(before.valeur()));
    }

    /**
     * What each step changes, in the order of {@link Stage}: exact decimals, which add up to {@link #difference}. A step
     * after which the figure has no value changes nothing, and the next one that gives it a value has its part.
     *
     * @return nothing where there is no difference to split
     */
    public List<BigDecimal> parts() {
        List<BigDecimal> parts = new ArrayList<>();

        if (difference() == null) {
            return parts;
        }

        double held = Objects.requireNonNull(before.valeur());

        for (Amount step : steps) {
            double value = step.valeur() == null ? held : step.valeur();
            parts.add(new BigDecimal(value).subtract(new BigDecimal(held)));
            held = value;
        }

        return parts;
    }

    /** Whether some step leaves the figure without a value. */
    boolean hasGap() {
        return steps.stream().anyMatch(step -> step.valeur() == null);
    }
}
