package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.TestContracts;
import fr.solidrnet.ingestion.delivery.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Rows read from bytes, in parts, are those that the tolerant reader gives; so is all that the look at the file counts. */
class PlainLinesProperties {
    private static final ReadingLimits PARTS = ReadingLimits.DEFAULT.inParts(60);

    @Property(tries = 500)
    void rowsOfBytesAreThoseOfTheTolerantReader(@ForAll("texts") String text, @ForAll("charsets") String charset)
            throws IOException {
        Path file = Files.createTempFile("lots", ".csv");

        try {
            Files.write(file, text.getBytes(Charset.forName(charset)));
            Sniffed whole = sniff(file, ReadingLimits.DEFAULT);
            Sniffed parts = sniff(file, PARTS);

            if (whole instanceof Sniffed.Recognised read) {
                FileLayout inParts = TestFiles.recognised(parts).layout();
                assertThat(withoutParts(inParts)).isEqualTo(read.layout());
                assertThat(TestFiles.recognised(parts).remarks()).isEqualTo(read.remarks());

                if (!inParts.stretches().isEmpty()) {
                    assertThat(plain(inParts)).isEqualTo(tolerant(read.layout()));
                }
            } else {
                assertThat(parts).isEqualTo(whole);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Example
    void textsOfManyPartsAreReadFromBytes() throws IOException {
        Path file = Files.createTempFile("lots", ".csv");
        String lines = IntStream.range(0, 50)
                .mapToObj(i -> "L" + i + ";MAIF;2026-08-01;10;2026-08-02T10:00:00\n")
                .collect(Collectors.joining());

        try {
            Files.writeString(file, "\uFEFF" + HEADER + "\n" + lines);
            FileLayout layout = TestFiles.recognised(sniff(file, PARTS)).layout();
            assertThat(layout.stretches()).hasSizeGreaterThan(10);
            assertThat(plain(layout)).hasSize(50).isEqualTo(tolerant(layout));
        } finally {
            Files.delete(file);
        }
    }

    private static final String HEADER = "lot_id;donateur;date_cession;unites_recues;mis_a_jour_le";

    private static Sniffed sniff(Path file, ReadingLimits limits) {
        return new Sniffer(TestContracts.formats(), limits).sniff(new SourceFile(file, "lots_1.csv", ""));
    }

    private static FileLayout withoutParts(FileLayout layout) {
        return new FileLayout(
                layout.content(),
                layout.headerLine(),
                layout.positions(),
                layout.required(),
                layout.motif(),
                layout.headerWidth(),
                layout.width(),
                layout.notOurs(),
                layout.exampleLine(),
                layout.rows(),
                layout.ignored(),
                List.of());
    }

    private static List<String> plain(FileLayout layout) throws IOException {
        List<String> rows = new ArrayList<>();

        for (Stretch stretch : layout.stretches()) {
            try (PlainLines lines = PlainLines.open(layout, stretch)) {
                while (lines.next()) {
                    rows.add(lines.line() + "|" + lines.surplus() + "|"
                            + layout.positions().stream()
                                    .map(position -> String.valueOf(lines.text(position)))
                                    .collect(Collectors.joining("|")));
                }
            }
        }

        return rows;
    }

    private static List<String> tolerant(FileLayout layout) {
        List<String> rows = new ArrayList<>();
        SourceLines.each(
                new NumberedFile(0, layout),
                row -> rows.add(row.getLong(1) + "|" + row.getBoolean(2) + "|"
                        + IntStream.range(4, row.length())
                                .mapToObj(i -> String.valueOf(row.getString(i)))
                                .collect(Collectors.joining("|"))));
        return rows;
    }

    @Provide
    Arbitrary<String> charsets() {
        return Arbitraries.of("UTF-8", "windows-1252", "ISO-8859-15");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> head = Arbitraries.of(
                HEADER,
                "\uFEFF" + HEADER,
                "Programme ;\n\n" + HEADER,
                HEADER + ";motif",
                HEADER + ";;",
                "donateur;lot_id;date_cession;mis_a_jour_le;inconnue");
        Arbitrary<String> end = Arbitraries.frequencyOf(
                Tuple.of(60, Arbitraries.of("\n")),
                Tuple.of(10, Arbitraries.of("\r\n")),
                Tuple.of(1, Arbitraries.of("\r", "", "\n\n")));
        Arbitrary<String> first = Arbitraries.of(
                "L1",
                "GROS-7",
                "Total",
                "total général",
                "Tot",
                "SOUS-TOTAL",
                "sou",
                "Grand total",
                "«",
                "",
                " ",
                "Exemple",
                "ex",
                "\u00A0",
                "TÔTAL",
                "S1");
        Arbitrary<String> cell = Arbitraries.of(
                "MAIF",
                "",
                " ",
                "é",
                "2026-08-01",
                "12",
                "NC",
                "ANNULER",
                "annuler ",
                "-",
                "€",
                "a\"b",
                "\t",
                "\0",
                "½");
        Arbitrary<String> row = Combinators.combine(
                        first, cell.list().ofMinSize(0).ofMaxSize(7), end)
                .as((id, cells, last) ->
                        Stream.concat(Stream.of(id), cells.stream()).collect(Collectors.joining(";")) + last);
        Arbitrary<String> good = Combinators.combine(Arbitraries.integers().between(1, 99), end)
                .as((i, last) -> "L" + i + ";MAIF;2026-08-01;" + i + ";2026-08-02T10:00:00" + last);
        return Combinators.combine(
                        head,
                        end,
                        Arbitraries.frequencyOf(Tuple.of(3, good), Tuple.of(1, row))
                                .list()
                                .ofMaxSize(25))
                .as((header, last, rows) -> header + last + String.join("", rows));
    }
}
