package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.block.BlockRow;
import fr.solidrnet.ingestion.block.BlockShape;
import fr.solidrnet.ingestion.block.RowBlock;
import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.format.SourceColumn;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.ingestion.reading.NumberedFile;
import fr.solidrnet.ingestion.reading.PlainPiece;
import fr.solidrnet.ingestion.reading.ReadingLimits;
import fr.solidrnet.ingestion.reading.Sniffed;
import fr.solidrnet.ingestion.reading.Sniffer;
import fr.solidrnet.ingestion.reading.SourceLines;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.spark.sql.Row;

/**
 * Rows that are checked from their bytes come out as those that are checked as texts: the same values and hashes, the
 * same findings, the same counts, whatever the cells hold.
 */
class PlainBatchesProperties {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final PersonKey KEY = PersonKey.parse("test", "00112233445566778899aabbccddeeff");

    /** What came out: rows with the hash of their key, counts, findings. */
    private record Out(List<String> rows, Map<RowCounts.Alike, RowCounts.Count> counts, List<RowCounts.Found> found) {}

    @Property(tries = 250)
    void presences(@ForAll("presences") String text, @ForAll("charsets") String charset) throws IOException {
        sameByBothRoads("presences", text, charset);
    }

    @Property(tries = 150)
    void packs(@ForAll("devices") String text) throws IOException {
        sameByBothRoads("appareils", text, "UTF-8");
    }

    private static void sameByBothRoads(String table, String text, String charset) throws IOException {
        Path path = Files.createTempFile(table, ".csv");

        try {
            Files.write(path, text.getBytes(Charset.forName(charset)));
            Sniffer sniffer = new Sniffer(Formats.load(CONTRACTS), ReadingLimits.DEFAULT.inParts(300));
            Sniffed sniffed = sniffer.sniff(new SourceFile(path, table + "_2026-10.csv", "abc"));

            if (sniffed instanceof Sniffed.Recognised read
                    && !read.layout().stretches().isEmpty()) {
                Roads roads = new Roads(CONTRACTS.table(table), read);
                assertThat(roads.plain()).isEqualTo(roads.tolerant());
            }
        } finally {
            Files.delete(path);
        }
    }

    private static final class Roads {
        private final Sniffed.Recognised read;
        private final InputFile file;
        private final RowShape shape;
        private final RowChecker checker;
        private final KnownAnswers known;
        private final ReferenceChecker references;
        private final CheckRows checks;
        private final FileConstants constants;

        Roads(Contract contract, Sniffed.Recognised read) {
            this.read = read;
            this.file = InputFile.sent(3, "2026-10-31", LocalDate.of(2026, 10, 31), read);
            this.shape = new RowShape(CONTRACTS, contract);
            this.checker = new RowChecker(contract);
            this.references = new ReferenceChecker(CONTRACTS, contract);
            this.known = new KnownAnswers(references, GivenRows.held(CONTRACTS));
            Map<Integer, FileMark> marks = Map.of(3, FileMark.of(file, contract.name(), new HashMap<>()));
            this.checks = new CheckRows(checker, shape, marks, KEY, 7);
            this.constants = new FileConstants(new HashMap<>(marks), 7, KEY.id());
        }

        Out plain() {
            PlainBatches batches = new PlainBatches(checker, checks, references, known, shape, constants, KEY);
            String[] columns =
                    read.format().columns().stream().map(SourceColumn::name).toArray(String[]::new);
            String[] asked = checker.inputs().toArray(String[]::new);
            List<Batch> all = new ArrayList<>();

            for (PlainPiece piece : SourceLines.pieces(List.of(new NumberedFile(3, read.layout())))) {
                batches.call(piece, asked, columns).forEachRemaining(all::add);
            }

            return out(all.iterator());
        }

        Out tolerant() {
            List<String> columns =
                    read.format().columns().stream().map(SourceColumn::name).toList();
            int[] places = Stream.concat(
                            IntStream.range(0, 4).boxed(),
                            checker.inputs().stream().map(input -> 4 + columns.indexOf(input)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            List<Row> lines = new ArrayList<>();
            SourceLines.each(new NumberedFile(3, read.layout()), line -> lines.add(MappedLines.picked(line, places)));
            return out(new CheckedBatches(shape, constants)
                    .call(new AnswerRows(references, known, shape).call(checks.call(lines.iterator()))));
        }

        private Out out(Iterator<Batch> batches) {
            List<String> rows = new ArrayList<>();
            RowCounts counts = new RowCounts();
            batches.forEachRemaining(batch -> {
                counts.add(batch.counts());
                rows.addAll(rows(shape.good(), batch.block()));
            });
            List<RowCounts.Found> found = counts.found().stream()
                    .sorted(Comparator.comparingLong(RowCounts.Found::line))
                    .toList();
            return new Out(rows, counts.counts(), found);
        }

        private static List<String> rows(BlockShape shape, RowBlock block) {
            BlockRow row = new BlockRow(shape, block);
            return IntStream.range(0, block.rows())
                    .mapToObj(i -> block.keys()[i] + " "
                            + IntStream.range(0, row.numFields())
                                    .mapToObj(field -> text(row.go(i)
                                            .get(
                                                    field,
                                                    shape.rows().fields()[field].dataType())))
                                    .collect(Collectors.joining("|")))
                    .toList();
        }

        private static String text(Object value) {
            return value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : String.valueOf(value);
        }
    }

    @Provide
    Arbitrary<String> charsets() {
        return Arbitraries.of("UTF-8", "windows-1252");
    }

    @Provide
    Arbitrary<String> presences() {
        return text(
                "session_id;participant_ref;statut;premiere_fois;annee_naissance;tranche_age;genre;statut_social;"
                        + "code_insee;mis_a_jour_le;motif",
                List.of(
                        List.of("S1", "S1", "S2", "S9", "", " S1"),
                        List.of("P-1", "P-2", "Élodie Martin", "ANONYME-3", "anonyme-4", "", "NC", "P-77", "ß"),
                        List.of("PRESENT", "Présent", "excusé", "ABSENT", "parti", ""),
                        List.of("true", "oui", "N", "", "peut-être"),
                        List.of("1958", "2001", "2030", "1899", "19,5", "", "1 958", "NC"),
                        List.of("", "", "60_69", "70 ans et plus", "vieux"),
                        List.of("F", "M", "NC", "H", "x", ""),
                        List.of("RETRAITE", "Retraitée", "NC", ""),
                        List.of("79049", "79191", "79041", "79999", "1001", "75056", "abc", ""),
                        List.of(
                                "2026-10-20T10:00:00",
                                "20/10/2026 à 14:05",
                                "2026-10-20",
                                "2026-10-20T10:00:00Z",
                                "2026-13-01T10:00:00",
                                "45000",
                                ""),
                        List.of("", "", "", "", "MODIFIER", "ANNULER", "bof")));
    }

    @Provide
    Arbitrary<String> devices() {
        return text(
                CONTRACTS.table("appareils").exported().stream()
                        .map(field -> field.name())
                        .collect(Collectors.joining(";")),
                CONTRACTS.table("appareils").exported().stream()
                        .map(field -> {
                            List<String> cells = new ArrayList<>(List.of(
                                    String.valueOf(field.example() == null ? "" : field.example()),
                                    String.valueOf(field.example() == null ? "x" : field.example()),
                                    "",
                                    "12,5",
                                    "2026-10-20"));
                            field.categories().forEach(category -> cells.add(category.label()));
                            return List.copyOf(cells);
                        })
                        .toList());
    }

    /** Rows of which most have the first cells of each column, that nothing is wrong with. */
    private static Arbitrary<String> text(String header, List<List<String>> cells) {
        List<Arbitrary<String>> columns = cells.stream()
                .map(of -> Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.of(of.subList(0, 2))), Tuple.of(2, Arbitraries.of(of))))
                .toList();
        Arbitrary<String> end = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.of("\n")), Tuple.of(3, Arbitraries.of("\r\n", ";\n", ";trop\n")));
        Arbitrary<String> row = Combinators.combine(Combinators.combine(columns).as(List::copyOf), end)
                .as((values, last) -> String.join(";", values) + last);
        return row.list().ofMinSize(1).ofMaxSize(25).map(rows -> header + "\n" + String.join("", rows));
    }
}
