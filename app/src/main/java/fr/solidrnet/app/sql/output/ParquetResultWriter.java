package fr.solidrnet.app.sql.output;

import fr.solidrnet.app.sql.wire.Column;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file with the types of the result; lists and structures come as JSON text. This process's own DuckDB writes
 * it: no typed SQL ever reaches it.
 */
final class ParquetResultWriter implements ResultWriter {
    private final Path file;
    private final Connection connection = DuckDb.inMemory();
    private final List<String> casts = new ArrayList<>();
    private DistinctNames names = DistinctNames.of(List.of());
    private @Nullable DuckDBAppender appender;

    ParquetResultWriter(Path file) {
        this.file = file;
    }

    @Override
    public void columns(List<Column> columns) throws IOException {
        names = DistinctNames.of(columns);
        List<String> declared = new ArrayList<>();

        for (int i = 0; i < columns.size(); i++) {
            declared.add("c" + i + " varchar");
            casts.add("cast(c" + i + " as " + type(columns.get(i)) + ") as "
                    + DuckDb.identifier(names.names().get(i)));
        }

        DuckDb.execute(connection, "create table resultat (" + String.join(", ", declared) + ")");

        try {
            appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "resultat");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        try {
            DuckDBAppender rows = java.util.Objects.requireNonNull(appender);
            rows.beginRow();

            for (String cell : cells) {
                if (cell == null) {
                    rows.appendNull();
                } else {
                    rows.append(cell);
                }
            }

            rows.endRow();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Optional<String> remark() {
        return names.remark();
    }

    @Override
    public void finish() throws IOException {
        try {
            java.util.Objects.requireNonNull(appender).close();
        } catch (SQLException e) {
            throw new IOException(e);
        }

        DuckDb.execute(
                connection,
                "copy (select " + String.join(", ", casts) + " from resultat) to " + DuckDb.literal(file.toString())
                        + " (format parquet, compression zstd)");
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Types that a hostile process names are not put into SQL as they are: decimals and integers are told apart here. */
    private static String type(Column column) {
        return switch (column.kind()) {
            case BOOLEAN -> "boolean";
            case INTEGER -> column.type().contains("HUGE") ? "hugeint" : "bigint";
            case DECIMAL -> column.type().matches("DECIMAL\\(\\d{1,2},\\d{1,2}\\)") ? column.type() : "decimal(38,10)";
            case DOUBLE -> "double";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case NESTED, TEXT -> "varchar";
        };
    }
}
