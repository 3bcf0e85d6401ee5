package fr.solidrnet.warehouse.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a contract.
 *
 * @param name unaccented snake_case French, the same wherever the quantity is the same
 * @param title French label; a header equal to it, or to one of {@code aliases}, is this column
 * @param derived made here, never read from an export
 * @param categories the code list, empty where any value goes
 */
public record Field(
        String name,
        String title,
        String description,
        FieldType type,
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable String unit,
        Sensitivity sensitivity,
        @Nullable Protection protect,
        boolean derived,
        Constraints constraints,
        List<Category> categories,
        List<String> aliases,
        @Nullable String example) {

    public Field(
            String name,
            String title,
            @Nullable String description,
            FieldType type,
            @Nullable Integer precision,
            @Nullable Integer scale,
            @Nullable String unit,
            Sensitivity sensitivity,
            @Nullable Protection protect,
            boolean derived,
            @Nullable Constraints constraints,
            @Nullable List<Category> categories,
            @Nullable List<String> aliases,
            @Nullable String example) {
        this.name = name;
        this.title = title;
        this.description = description == null ? "" : description;
        this.type = type;
        this.precision = precision;
        this.scale = scale;
        this.unit = unit;
        this.sensitivity = sensitivity;
        this.protect = protect;
        this.derived = derived;
        this.constraints = constraints == null ? Constraints.NONE : constraints;
        this.categories = categories == null ? List.of() : List.copyOf(categories);
        this.aliases = aliases == null ? List.of() : List.copyOf(aliases);
        this.example = example;
    }

    /** Whether the warehouse has a column of this name: all but dropped and generalised ones. */
    public boolean stored() {
        return protect == null || protect.method() == Protection.Method.HASH;
    }

    /** The type in the warehouse: a hashed value is bytes. */
    public FieldType storedType() {
        return protect != null && protect.method() == Protection.Method.HASH ? FieldType.BINARY : type;
    }
}
