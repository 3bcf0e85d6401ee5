package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.TestSpark;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.checking.RowSource;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.format.Mapping;
import fr.solidrnet.ingestion.privacy.PersonHasher;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small sample of each format, and the approved account of what is read of it. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Contracts CONTRACTS = Contracts.load();
    private static final Formats FORMATS = Formats.load(CONTRACTS);
    private static final PersonHasher HASHER =
            PersonKey.parse("test", "00112233445566778899aabbccddeeff").hasher();
    private static final String APPROVED = "lecture.approved.txt";

    static Stream<String> formats() {
        return FORMATS.all().stream().map(format -> format.name()).distinct();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsReadOfASampleIsApproved(String format) throws IOException {
        Path approved = SAMPLES.resolve(format).resolve(APPROVED);
        String read = samples(format).map(SamplesTest::tell).collect(Collectors.joining("\n"));

        if (Boolean.getBoolean("approve")) {
            Files.writeString(approved, read);
        }

        assertThat(approved)
                .as("%s is out of date: run this test with -Dapprove=true and read the difference", approved)
                .hasContent(read);
    }

    @Test
    void everySampleIsOfAKnownFormat() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(formats().toList());
        }
    }

    private static Stream<Path> samples(String format) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(format))) {
            return files.filter(file -> !file.endsWith(APPROVED)).sorted().toList().stream();
        }
    }

    private static String tell(Path path) {
        String name = path.getFileName().toString();
        Sniffed sniffed = new Sniffer(FORMATS).sniff(new SourceFile(path, name, ""));
        StringBuilder text = new StringBuilder("== " + name + "\n");

        if (sniffed instanceof Sniffed.Recognised file) {
            text.append("lu : " + file.format().name() + ", " + file.layout().rows() + " lignes de données, "
                    + file.layout().ignored() + " ignorées\n");
            file.remarks().forEach(remark -> text.append("remarque : " + remark + "\n"));
            file.warnings().forEach(warning -> text.append(tell(warning)));
            file.format().tables().values().forEach(mapping -> text.append(rows(file, mapping)));
        } else if (sniffed instanceof Sniffed.Refused file) {
            text.append("refusé : « " + file.format() + " », table « " + file.table() + " »\n");
            file.findings().forEach(finding -> text.append(tell(finding)));
        }

        return text.toString();
    }

    private static String tell(Finding finding) {
        return "constat : " + finding.code() + " ligne " + finding.line() + " colonne « " + finding.column() + " » : "
                + finding.sentence() + "\n";
    }

    /** What the row is refused or noted for by itself; references need the other files. */
    private static String found(Sniffed.Recognised file, Mapping mapping, RowChecker checker, Row row) {
        String[] texts = checker.inputs().stream().map(row::<String>getAs).toArray(String[]::new);
        long line = row.getAs("ligne");
        boolean surplus = row.getAs("surplus");
        return checker
                .check(texts, surplus, new RowSource(mapping.stamped(), TestFiles.DELIVERED), HASHER)
                .findings()
                .stream()
                .map(finding -> tell(finding.at(file.file().name(), mapping.table(), line)))
                .collect(Collectors.joining());
    }

    private static String rows(Sniffed.Recognised file, Mapping mapping) {
        StructType schema = SourceLines.schema(file.format());
        Predicate<Row> wanted = mapping.rows(schema).pass();
        List<Row> read = new ArrayList<>();
        SourceLines.each(new NumberedFile(0, file.layout()), line -> {
            if (wanted.test(line)) {
                read.add(line);
            }
        });
        List<Row> rows =
                TestFiles.byLine(mapping.apply(TestSpark.session().createDataFrame(read, schema), TestFiles.DELIVERED));
        RowChecker checker = new RowChecker(CONTRACTS.table(mapping.table()));
        String lines = rows.stream()
                .map(row -> "ligne " + row.getAs("ligne") + " : "
                        + mapping.columns().keySet().stream()
                                .filter(column -> row.getAs(column) != null)
                                .map(column -> column + "=" + row.getAs(column))
                                .collect(Collectors.joining(" ; "))
                        + "\n")
                .collect(Collectors.joining());
        String found =
                rows.stream().map(row -> found(file, mapping, checker, row)).collect(Collectors.joining());
        return "table " + mapping.table() + "\n" + lines
                + found
                + mapping.remarks().stream()
                        .map(remark -> "le format dit : " + remark + "\n")
                        .collect(Collectors.joining());
    }
}
