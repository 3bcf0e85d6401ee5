package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.contract.Constraints;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Least and greatest value of a number column. What is compared is what would be stored. */
record Bounds(
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal above,
        @Nullable BigDecimal maximum) implements Serializable {

    static Bounds of(Constraints constraints) {
        return new Bounds(constraints.minimum(), constraints.exclusiveMinimum(), constraints.maximum());
    }

    boolean allow(Object value) {
        BigDecimal number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        return (minimum == null || number.compareTo(minimum) >= 0)
                && (above == null || number.compareTo(above) > 0)
                && (maximum == null || number.compareTo(maximum) <= 0);
    }

    boolean any() {
        return minimum != null || above != null || maximum != null;
    }

    /** {@code plus de 0, au plus 100}. */
    String detail() {
        List<String> parts = new ArrayList<>();

        if (minimum != null) {
            parts.add("au moins " + minimum.toPlainString());
        }

        if (above != null) {
            parts.add("plus de " + above.toPlainString());
        }

        if (maximum != null) {
            parts.add("au plus " + maximum.toPlainString());
        }

        return String.join(", ", parts);
    }
}
