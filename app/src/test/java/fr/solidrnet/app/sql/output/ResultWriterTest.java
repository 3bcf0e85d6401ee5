package fr.solidrnet.app.sql.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.solidrnet.app.sql.wire.Column;
import fr.solidrnet.app.sql.wire.Column.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One typed result through each format, read back by a reader that is not ours where there is one. */
class ResultWriterTest {
    private static final String TEXT = "Thouars « été »|\"x\"\nb";
    private static final List<Column> COLUMNS = List.of(
            new Column("n", "BIGINT", Kind.INTEGER),
            new Column("d", "DECIMAL(7,3)", Kind.DECIMAL),
            new Column("jour", "DATE", Kind.DATE),
            new Column("moment", "TIMESTAMP", Kind.TIMESTAMP),
            new Column("liste", "INTEGER[]", Kind.NESTED),
            new Column("texte", "VARCHAR", Kind.TEXT));
    private static final List<@Nullable String> FULL =
            List.of("42", "-1.250", "2026-10-31", "2026-10-31T08:30:00", "[1,2]", TEXT);
    private static final List<@Nullable String> NOTHING = Arrays.asList(null, null, null, null, null, null);

    @TempDir
    Path folder;

    @Test
    void aTableAlignsNumbersAndKeepsEachRowOnALine() throws IOException {
        assertThat(text(Format.TABLE)).isEqualTo("""
                 n |      d | jour       | moment              | liste | texte
                ---+--------+------------+---------------------+-------+----------------------
                42 | -1.250 | 2026-10-31 | 2026-10-31T08:30:00 | [1,2] | Thouars « été »|"x"·b
                 ∅ |      ∅ | ∅          | ∅                   | ∅     | ∅
                """);
    }

    @Test
    void markdownEscapesWhatWouldEndACell() throws IOException {
        assertThat(text(Format.MARKDOWN)).isEqualTo("""
                | n | d | jour | moment | liste | texte |
                | ---: | ---: | --- | --- | --- | --- |
                | 42 | -1.250 | 2026-10-31 | 2026-10-31T08:30:00 | [1,2] | Thouars « été »\\|"x"·b |
                |  |  |  |  |  |  |
                """);
    }

    @Test
    void csvIsReadBack() throws IOException {
        List<List<String>> read = new ArrayList<>();
        CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(text(Format.CSV))
                .forEach(record -> read.add(record.getFields()));

        assertThat(read)
                .containsExactly(COLUMNS.stream().map(Column::name).toList(), FULL, List.of("", "", "", "", "", ""));
    }

    @Test
    void jsonIsReadBackWithItsTypes() throws IOException {
        JsonNode read = new ObjectMapper().readTree(text(Format.JSON));

        assertThat(read).hasSize(2);
        assertThat(read.get(0).get("n").isIntegralNumber()).isTrue();
        assertThat(read.get(0).get("d").decimalValue()).isEqualByComparingTo("-1.25");
        assertThat(read.get(0).get("liste").get(1).intValue()).isEqualTo(2);
        assertThat(read.get(0).get("texte").textValue()).isEqualTo(TEXT);
        assertThat(read.get(1)).hasSize(COLUMNS.size()).allMatch(JsonNode::isNull);
    }

    @Test
    void repeatedNamesAreToldApartAndSaid() throws IOException, SQLException {
        List<Column> repeated = Stream.of("n", "N", "n_2", "n", "a\"b", "", "a b;--", "é")
                .map(name -> new Column(name, "BIGINT", Kind.INTEGER))
                .toList();
        List<@Nullable String> cells = List.of("1", "2", "3", "4", "5", "6", "7", "8");
        List<String> names = List.of("n", "N_3", "n_2", "n_4", "a\"b", "", "a b;--", "é");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (ResultWriter json = ResultWriter.text(Format.JSON, out)) {
            json.columns(repeated);
            json.row(cells);
            json.finish();
            assertThat(json.remark())
                    .hasValueSatisfying(told -> assertThat(told).contains("N_3, n_4"));
        }

        JsonNode read = new ObjectMapper()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .readTree(out.toByteArray());
        assertThat(read.get(0).fieldNames()).toIterable().containsExactlyElementsOf(names);

        Path file = folder.resolve("noms.parquet");

        try (ResultWriter parquet = ResultWriter.file(Format.PARQUET, file)) {
            List<Column> named = new ArrayList<>(repeated);
            // DuckDB has no name for nothing.
            named.remove(5);
            parquet.columns(named);
            parquet.row(cells.subList(0, 7));
            parquet.finish();
            assertThat(parquet.remark()).isPresent();
        }

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select \"N_3\", \"a\"\"b\", \"a b;--\" from '" + file + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(List.of(rows.getLong(1), rows.getLong(2), rows.getLong(3)))
                    .containsExactly(2L, 5L, 6L);
        }
    }

    @Test
    void aWorkbookIsReadBackByAnotherReader() throws IOException {
        Path file = folder.resolve("a.xlsx");

        try (ResultWriter writer = ResultWriter.file(Format.XLSX, file)) {
            write(writer);
        }

        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = workbook.getFirstSheet().read();
            Row full = rows.get(1);

            assertThat(rows.get(0).stream().map(cell -> cell.getRawValue()))
                    .containsExactlyElementsOf(
                            COLUMNS.stream().map(Column::name).toList());
            assertThat(full.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("42");
            assertThat(full.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("-1.25");
            assertThat(full.getCellAsDate(2).orElseThrow()).isEqualTo("2026-10-31T00:00:00");
            assertThat(full.getCellAsDate(3).orElseThrow()).isEqualTo("2026-10-31T08:30:00");
            assertThat(full.getCellAsString(5)).hasValue(TEXT);
            assertThat(rows).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void parquetIsReadBackByDuckDb() throws IOException, SQLException {
        Path file = folder.resolve("a.parquet");

        try (ResultWriter writer = ResultWriter.file(Format.PARQUET, file)) {
            write(writer);
        }

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select n, d, jour::varchar, moment::timestamp::varchar, texte,"
                        + " typeof(n), typeof(d), typeof(jour) from '" + file + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(42);
            assertThat(rows.getBigDecimal(2)).isEqualByComparingTo("-1.25");
            assertThat(rows.getString(3)).isEqualTo("2026-10-31");
            assertThat(rows.getString(4)).isEqualTo("2026-10-31 08:30:00");
            assertThat(rows.getString(5)).isEqualTo(TEXT);
            assertThat(rows.getString(6)).isEqualTo("BIGINT");
            assertThat(rows.getString(7)).startsWith("DECIMAL(");
            assertThat(rows.getString(8)).isEqualTo("DATE");
            assertThat(rows.next()).isTrue();

            for (int i = 1; i <= 5; i++) {
                assertThat(rows.getObject(i)).isNull();
            }

            assertThat(rows.next()).isFalse();
        }
    }

    private static String text(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (ResultWriter writer = ResultWriter.text(format, out)) {
            write(writer);
        }

        return out.toString(StandardCharsets.UTF_8);
    }

    private static void write(ResultWriter writer) throws IOException {
        writer.columns(COLUMNS);
        writer.row(FULL);
        writer.row(NOTHING);
        writer.finish();
    }
}
