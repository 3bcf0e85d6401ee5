package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.TestContracts;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However the same rows are written, and however they are split over files, the same rows are read. */
class ReadingProperties {
    private static final Formats FORMATS = TestContracts.formats();
    private static final List<String> HEADER =
            List.of("lot_id", "donateur", "date_cession", "unites_recues", "mis_a_jour_le", "motif");

    @Property(tries = 60)
    void rowsAreTheSameInEveryWriting(
            @ForAll("rows") List<List<String>> rows,
            @ForAll("delimiter") char delimiter,
            @ForAll("encoding") String encoding,
            @ForAll("lineEnd") String lineEnd,
            @ForAll @IntRange(max = 5) int rotation,
            @ForAll @IntRange(min = 1, max = 4) int files)
            throws IOException {
        List<String> read = new ArrayList<>();

        for (int file = 0; file < files; file++) {
            List<List<String>> share = new ArrayList<>(List.of(rotated(HEADER, rotation)));

            for (int i = file; i < rows.size(); i += files) {
                share.add(rotated(rows.get(i), rotation));
            }

            read.addAll(read(text(share, delimiter, lineEnd).getBytes(Charset.forName(encoding))));
        }

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> String.join("|", row)).toList());
    }

    @Property(tries = 40)
    void theLineOfARowIsWhereItStarts(@ForAll("rows") List<List<String>> rows) throws IOException {
        List<List<String>> all = new ArrayList<>(List.of(HEADER));
        all.addAll(rows);
        String text = text(all, ';', "\n");
        long line = 1;

        for (RawRow row : rows(recognise(text.getBytes(Charset.forName("UTF-8"))))) {
            line++;
            assertThat(row.line()).isEqualTo(line);
            line += row.cells().stream()
                    .flatMapToInt(String::chars)
                    .filter(c -> c == '\n')
                    .count();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("abz09 ;,\"'\n\t-éÀ").ofMaxLength(8);
        Arbitrary<String> key = Arbitraries.strings()
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(4)
                .map("L"::concat);
        return key.flatMap(id -> text.list().ofSize(5).map(cells -> {
                    List<String> row = new ArrayList<>(List.of(id));
                    row.addAll(cells);
                    return row;
                }))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Character> delimiter() {
        return Arbitraries.of(';', ',', '\t');
    }

    @Provide
    Arbitrary<String> encoding() {
        return Arbitraries.of("UTF-8", "windows-1252", "ISO-8859-15");
    }

    @Provide
    Arbitrary<String> lineEnd() {
        return Arbitraries.of("\n", "\r\n");
    }

    private static List<String> rotated(List<String> row, int by) {
        List<String> rotated = new ArrayList<>(row);
        Collections.rotate(rotated, by);
        return rotated;
    }

    private static String text(List<List<String>> rows, char delimiter, String lineEnd) {
        return rows.stream()
                .map(row -> row.stream()
                                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(String.valueOf(delimiter)))
                        + lineEnd)
                .collect(Collectors.joining());
    }

    private static List<String> read(byte[] bytes) {
        Sniffed.Recognised file = recognise(bytes);
        return rows(file).stream()
                .map(row -> file.layout().positions().stream().map(row::cell).collect(Collectors.joining("|")))
                .toList();
    }

    private static Sniffed.Recognised recognise(byte[] bytes) {
        try {
            Path path = Files.createTempFile("lots_", ".csv");
            path.toFile().deleteOnExit();
            Files.write(path, bytes);
            return TestFiles.recognised(new Sniffer(FORMATS).sniff(new SourceFile(path, "lots_1.csv", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RawRow> rows(Sniffed.Recognised file) {
        List<RawRow> rows = new ArrayList<>();

        try (DataRows data = DataRows.open(file.layout())) {
            data.forEachRemaining(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return rows;
    }
}
