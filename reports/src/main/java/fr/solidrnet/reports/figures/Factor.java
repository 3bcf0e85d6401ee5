package fr.solidrnet.reports.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A factor of the set that the edition was made with.
 *
 * @param code its stable name, {@code F_NEW_ECRAN}
 * @param label what it is, in French
 * @param value the constant or the median; for a {@code pert} law told but not used
 * @param law {@code fixe}, {@code lognormale}, {@code pert}
 * @param lawLabel the same, as people read it
 * @param parameters of the law, {@code gsd=1.45} or {@code min=2|mode=4|max=6}; empty for a constant
 * @param source where the value comes from
 * @param validTo last day of validity; null where none is set
 * @param status {@code publie}, {@code convention}, {@code hypothese}
 * @param statusLabel the same, as people read it
 * @param used whether a figure of the edition's month was computed with it
 * @param expired whether it is out of its validity: on the last day of the month, or, for the emission factor of a
 *     year, in an allocation year that it serves
 */
public record Factor(
        String code,
        String label,
        double value,
        String unit,
        String law,
        String lawLabel,
        String parameters,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String status,
        String statusLabel,
        boolean used,
        boolean expired) {}
