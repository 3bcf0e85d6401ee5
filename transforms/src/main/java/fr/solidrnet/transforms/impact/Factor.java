package fr.solidrnet.transforms.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A factor as its table holds it.
 *
 * @param value the constant or the median; unused by a {@code pert} law
 * @param law {@code fixe}, {@code lognormale}, {@code pert}
 * @param parameters {@code gsd=1.45}, {@code min=2|mode=4|max=6}; missing for a constant
 * @param validTo last day of validity; missing where none is set
 * @param status {@code publie}, {@code convention}, {@code hypothese}
 */
public record Factor(
        String code,
        double value,
        String unit,
        String law,
        @Nullable String parameters,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String status) {

    /** Whether the factor is valid on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
