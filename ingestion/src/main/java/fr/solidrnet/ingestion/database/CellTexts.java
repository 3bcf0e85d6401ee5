package fr.solidrnet.ingestion.database;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The values of a database as a file would write them: ISO dates, a point in numbers, {@code |} between items. */
final class CellTexts {
    /** A row is a line, so that lines count rows. */
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");

    private CellTexts() {}

    /** @throws SolidrnetException CONFIGURATION when the column holds what no cell of a file can */
    static void refuseUnwritable(DatabaseQuery query, StructField column) {
        DataType type = column.dataType() instanceof ArrayType array ? array.elementType() : column.dataType();

        if (type instanceof BinaryType
                || type instanceof ArrayType
                || type instanceof StructType
                || type instanceof MapType) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "The column " + column.name() + " of the query " + query.name()
                            + " holds no text, number, date or list of them: leave it out, or cast it to text");
        }
    }

    /** Empty for a missing value; a moment with its time zone is told in UTC. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }

        if (value instanceof BigDecimal number) {
            return plain(number);
        }

        if (value instanceof Double || value instanceof Float) {
            String number = value.toString();
            return Character.isDigit(number.charAt(number.length() - 1)) ? plain(new BigDecimal(number)) : number;
        }

        if (value instanceof scala.collection.Iterable<?> items) {
            return StreamSupport.stream(CollectionConverters.asJava(items).spliterator(), false)
                    .map(CellTexts::of)
                    .collect(Collectors.joining("|"));
        }

        return LINE_BREAKS.matcher(value.toString()).replaceAll(" ");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
