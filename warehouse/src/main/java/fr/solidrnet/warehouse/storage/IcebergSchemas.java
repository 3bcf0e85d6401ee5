package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/**
 * Contract columns as Iceberg schemas: every column optional, documented by its title and description. Ids number
 * the columns of a new table; a table that exists keeps its own.
 */
public final class IcebergSchemas {
    private IcebergSchemas() {}

    /** The columns that {@code contract} stores, then the technical ones. */
    public static Schema brut(Contract contract, List<Field> technical) {
        List<Field> fields = new ArrayList<>(contract.stored());
        fields.addAll(technical);
        return of(fields);
    }

    public static Schema of(List<Field> fields) {
        Ids ids = new Ids(fields.size());
        List<Types.NestedField> columns = new ArrayList<>();

        for (Field field : fields) {
            columns.add(Types.NestedField.optional(columns.size() + 1, field.name(), type(field, ids), doc(field)));
        }

        return new Schema(columns);
    }

    /** The comment of a column: its title, with the unit where the title does not say it, a full stop, its description. */
    static String doc(Field field) {
        String unit = field.unit() == null || field.title().endsWith(")") ? "" : " (" + field.unit() + ")";
        return sentence(field.title() + unit, field.description());
    }

    /** The comment of a contract's table. */
    static String comment(Contract contract) {
        return sentence(contract.title(), contract.description());
    }

    private static String sentence(String title, String description) {
        return description.isBlank() ? title : title + ". " + description.strip();
    }

    private static Type type(Field field, Ids ids) {
        return switch (field.storedType()) {
            case STRING, TIME, YEARMONTH -> Types.StringType.get();
            case INTEGER -> Types.LongType.get();
            case YEAR -> Types.IntegerType.get();
            case NUMBER -> decimal(field);
            case BOOLEAN -> Types.BooleanType.get();
            case DATE -> Types.DateType.get();
            case DATETIME -> Types.TimestampType.withoutZone();
            case LIST -> Types.ListType.ofOptional(ids.next(), Types.StringType.get());
            case BINARY -> Types.BinaryType.get();
            case MAP -> Types.MapType.ofOptional(ids.next(), ids.next(), Types.StringType.get(), Types.LongType.get());
        };
    }

    private static Type decimal(Field field) {
        if (field.precision() == null || field.scale() == null) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "Number without precision and scale: " + field.name());
        }

        return Types.DecimalType.of(field.precision(), field.scale());
    }

    /** Ids of nested elements follow those of the columns. */
    private static final class Ids {
        private int last;

        Ids(int last) {
            this.last = last;
        }

        int next() {
            last++;
            return last;
        }
    }
}
