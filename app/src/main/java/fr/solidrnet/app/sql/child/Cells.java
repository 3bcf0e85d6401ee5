package fr.solidrnet.app.sql.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.solidrnet.app.sql.wire.Column;
import fr.solidrnet.app.sql.wire.Column.Kind;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a DuckDB result as the text that each {@link Kind} promises. */
final class Cells {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cells() {}

    static List<Column> columns(ResultSetMetaData meta) throws SQLException {
        List<Column> columns = new ArrayList<>();

        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String type = meta.getColumnTypeName(i);
            columns.add(new Column(meta.getColumnLabel(i), type, kind(type)));
        }

        return columns;
    }

    private static Kind kind(String type) {
        if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP") || type.startsWith("UNION")) {
            return Kind.NESTED;
        }

        return switch (type.replaceAll("\\(.*", "")) {
            case "BOOLEAN" -> Kind.BOOLEAN;
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> Kind.INTEGER;
            case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> Kind.INTEGER;
            case "DECIMAL" -> Kind.DECIMAL;
            case "FLOAT", "DOUBLE" -> Kind.DOUBLE;
            case "DATE" -> Kind.DATE;
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> Kind.TIMESTAMP;
            default -> Kind.TEXT;
        };
    }

    /** The text of a cell, null where it is. */
    static @Nullable String text(ResultSet rows, int index, Column column) throws SQLException {
        return switch (column.kind()) {
            case DATE -> rows.getString(index);
            case TEXT -> column.type().equals("BLOB") ? text(rows.getObject(index)) : rows.getString(index);
            case NESTED -> nested(rows.getObject(index));
            default -> text(rows.getObject(index));
        };
    }

    private static @Nullable String text(@Nullable Object value) throws SQLException {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }

        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime().toString();
        }

        if (value instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toString();
        }

        if (value instanceof Blob blob) {
            return HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
        }

        return value == null ? null : value.toString();
    }

    private static @Nullable String nested(@Nullable Object value) throws SQLException {
        if (value == null) {
            return null;
        }

        try {
            return JSON.writeValueAsString(plain(value));
        } catch (JsonProcessingException e) {
            throw new SQLException("No JSON can be made of a " + value.getClass(), e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value instanceof Array array) {
            List<@Nullable Object> items = new ArrayList<>();

            for (Object item : (Object[]) array.getArray()) {
                items.add(plain(item));
            }

            return items;
        }

        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();

            for (Map.Entry<?, ?> entry : map.entrySet()) {
                plain.put(String.valueOf(text(entry.getKey())), plain(entry.getValue()));
            }

            return plain;
        }

        if (value instanceof Struct struct) {
            List<@Nullable Object> items = new ArrayList<>();

            for (Object item : struct.getAttributes()) {
                items.add(plain(item));
            }

            return items;
        }

        return value instanceof Number || value instanceof Boolean ? value : text(value);
    }
}
