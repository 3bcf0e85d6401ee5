package fr.solidrnet.warehouse.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value must satisfy; a broken one refuses the whole row.
 *
 * @param required a value must be there
 * @param requiredWhen a value must be there when every named column holds one of the codes listed
 * @param minimum least value, included
 * @param exclusiveMinimum value that must be exceeded
 * @param maximum greatest value, included
 * @param maximumYearOf the value, a year, may not exceed the year of that date column
 * @param notBefore the value, a date, may not precede that date column
 * @param pattern regular expression that the whole text matches
 * @param maxLength greatest number of characters
 * @param checksum {@code luhn}, for a SIRET
 * @param paddedTo number of characters of a code whose leading zero spreadsheets drop: a value of digits alone that
 *     is one short of it gets the zero back before it is checked
 */
public record Constraints(
        boolean required,
        Map<String, List<String>> requiredWhen,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal exclusiveMinimum,
        @Nullable BigDecimal maximum,
        @Nullable String maximumYearOf,
        @Nullable String notBefore,
        @Nullable String pattern,
        @Nullable Integer maxLength,
        @Nullable String checksum,
        @Nullable Integer paddedTo) {

    static final Constraints NONE = new Constraints(false, null, null, null, null, null, null, null, null, null, null);

    public Constraints(
            boolean required,
            @Nullable Map<String, List<String>> requiredWhen,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal exclusiveMinimum,
            @Nullable BigDecimal maximum,
            @Nullable String maximumYearOf,
            @Nullable String notBefore,
            @Nullable String pattern,
            @Nullable Integer maxLength,
            @Nullable String checksum,
            @Nullable Integer paddedTo) {
        this.required = required;
        this.requiredWhen = requiredWhen == null ? Map.of() : Map.copyOf(requiredWhen);
        this.minimum = minimum;
        this.exclusiveMinimum = exclusiveMinimum;
        this.maximum = maximum;
        this.maximumYearOf = maximumYearOf;
        this.notBefore = notBefore;
        this.pattern = pattern;
        this.maxLength = maxLength;
        this.checksum = checksum;
        this.paddedTo = paddedTo;
    }
}
