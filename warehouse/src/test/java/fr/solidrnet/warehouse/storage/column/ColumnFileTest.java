package fr.solidrnet.warehouse.storage.column;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written column by column is what readers find: Iceberg's own, and DuckDB. */
class ColumnFileTest {
    private static final TableName PRESENCES = TableName.brut("presences");
    private static final List<String> TEXTS = List.of("session_id", "statut", "genre", "livraison", "sort");

    @TempDir
    private Path folder;

    /** @param values how many of each column; few make a dictionary, many do not */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 300, 5000})
    void valuesComeBack(int values) throws Exception {
        Random random = new Random(values);
        List<List<ColumnBlock>> blocks = new ArrayList<>();
        List<String> expected = new ArrayList<>();

        try (Warehouse warehouse = TestWarehouse.open(folder, Contracts.load())) {
            ColumnFile file = warehouse.files(PRESENCES);

            for (int rows : new int[] {1, 1000, 8, 777}) {
                List<ColumnBlock> block = file.columns().stream()
                        .map(column -> column(column, rows, values, random))
                        .toList();
                blocks.add(block);
                IntStream.range(0, rows).forEach(row -> expected.add(told(file.columns(), block, row)));
            }

            warehouse.append(PRESENCES, () -> List.of(file.write(blocks.iterator())));
            List<String> read = warehouse.read(PRESENCES, file.columns()).stream()
                    .map(row -> String.join(
                            "|", Stream.of(row).map(ColumnFileTest::told).toList()))
                    .toList();
            assertThat(read).isEqualTo(expected);
            assertThat(byDuckDb(file.columns())).isEqualTo(expected);
        }
    }

    @Test
    void nothingIsAppendedWithoutFiles() {
        try (Warehouse warehouse = TestWarehouse.open(folder, Contracts.load())) {
            warehouse.append(PRESENCES, List::of);
            assertThat(warehouse.read(PRESENCES, List.of("ligne"))).isEmpty();
        }
    }

    @Test
    void listsAndDecimalsAreForOtherWriters() {
        try (Warehouse warehouse = TestWarehouse.open(folder, Contracts.load())) {
            assertThat(warehouse.takesFiles(PRESENCES)).isTrue();
            assertThat(warehouse.takesFiles(TableName.brut("lieux_epn"))).isFalse();
        }
    }

    private List<String> byDuckDb(List<String> columns) throws Exception {
        Path written;

        try (Stream<Path> files = Files.walk(folder)) {
            written = files.filter(each -> each.toString().endsWith(".parquet"))
                    .filter(each -> each.toString().contains("presences"))
                    .findFirst()
                    .orElseThrow();
        }

        List<String> rows = new ArrayList<>();

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet result = connection
                        .createStatement()
                        .executeQuery("select * from read_parquet('" + written + "') order by file_row_number")) {
            while (result.next()) {
                List<String> row = new ArrayList<>();

                for (String column : columns) {
                    row.add(told(value(result, column)));
                }

                rows.add(String.join("|", row));
            }
        }

        return rows;
    }

    private static @Nullable Object value(ResultSet result, String column) throws Exception {
        if (result.getObject(column) == null) {
            return null;
        }

        return switch (column) {
            case "participant_ref", "empreinte" -> result.getBlob(column).getBytes(1, 16);
            case "date_livraison" -> result.getObject(column, LocalDate.class);
            case "mis_a_jour_le", "version_le" -> result.getObject(column, LocalDateTime.class);
            default -> result.getObject(column);
        };
    }

    /** Some rows lack a value, and some values are given twice. */
    private static ColumnBlock column(String name, int rows, int values, Random random) {
        short[] places = new short[rows];
        boolean gaps = random.nextBoolean();

        for (int i = 0; i < rows; i++) {
            places[i] = gaps && random.nextInt(5) == 0 ? ColumnBlock.MISSING : (short) random.nextInt(values);
        }

        if (name.equals("genre")) {
            return ColumnBlock.missing(rows);
        }

        if (TEXTS.contains(name) || isBytes(name) || name.equals("fichier") || isText(name)) {
            byte[][] texts = new byte[values][];

            for (int i = 0; i < values; i++) {
                texts[i] = isBytes(name)
                        ? HexFormat.of().parseHex(String.format("%032x", random.nextInt(values)))
                        : ("é" + random.nextInt(values)).getBytes(StandardCharsets.UTF_8);
            }

            return bytes(isBytes(name) ? ColumnBlock.Kind.BYTES : ColumnBlock.Kind.TEXTS, places, texts);
        }

        long[] numbers = new long[values];
        Arrays.setAll(numbers, i -> switch (name) {
            case "retrait", "premiere_fois", "participant_anonyme" -> random.nextInt(2);
            case "date_livraison" -> random.nextInt(20_000);
            case "ligne", "sequence" -> random.nextLong();
            default -> random.nextInt() * 1_000_000L;
        });
        return new ColumnBlock(ColumnBlock.Kind.NUMBERS, places, numbers, new int[0], new byte[0], new Object[0]);
    }

    private static boolean isBytes(String name) {
        return name.equals("participant_ref") || name.equals("empreinte");
    }

    private static boolean isText(String name) {
        return List.of("tranche_age", "statut_social", "code_insee", "cle_id").contains(name);
    }

    private static ColumnBlock bytes(ColumnBlock.Kind kind, short[] places, byte[][] values) {
        int[] ends = new int[values.length];
        int length = 0;

        for (int i = 0; i < values.length; i++) {
            length += values[i].length;
            ends[i] = length;
        }

        byte[] all = new byte[length];

        for (int i = 0; i < values.length; i++) {
            System.arraycopy(values[i], 0, all, ends[i] - values[i].length, values[i].length);
        }

        return new ColumnBlock(kind, places, new long[0], ends, all, new Object[0]);
    }

    private static String told(List<String> columns, List<ColumnBlock> block, int row) {
        List<String> values = new ArrayList<>();

        for (int i = 0; i < columns.size(); i++) {
            values.add(told(value(columns.get(i), block.get(i), row)));
        }

        return String.join("|", values);
    }

    private static @Nullable Object value(String name, ColumnBlock block, int row) {
        if (block.isMissing(row)) {
            return null;
        }

        return switch (block.kind()) {
            case BYTES -> block.bytes(row);
            case TEXTS -> new String(block.bytes(row), StandardCharsets.UTF_8);
            default ->
                switch (name) {
                    case "retrait", "premiere_fois", "participant_anonyme" -> block.number(row) != 0;
                    case "date_livraison" -> LocalDate.ofEpochDay(block.number(row));
                    case "ligne", "sequence" -> block.number(row);
                    default -> LocalDateTime.ofEpochSecond(block.number(row) / 1_000_000, 0, ZoneOffset.UTC);
                };
        };
    }

    private static String told(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
