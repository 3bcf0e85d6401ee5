package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.TestContracts;
import fr.solidrnet.ingestion.TestSpark;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.Formats;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Files made for one test, and what is read of them. */
final class TestFiles {
    static final LocalDate DELIVERED = LocalDate.of(2026, 10, 31);

    private final Path folder;
    private final Formats formats;

    TestFiles(Path folder) {
        this(folder, TestContracts.formats());
    }

    TestFiles(Path folder, Formats formats) {
        this.folder = folder;
        this.formats = formats;
    }

    Sniffed sniff(String name, String text) throws IOException {
        return sniff(name, text, StandardCharsets.UTF_8);
    }

    Sniffed sniff(String name, String text, Charset charset) throws IOException {
        return sniff(name, text.getBytes(charset));
    }

    Sniffed sniff(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return new Sniffer(formats).sniff(new SourceFile(path, name, ""));
    }

    Sniffed.Recognised recognise(String name, String text) throws IOException {
        return recognised(sniff(name, text));
    }

    static Sniffed.Recognised recognised(Sniffed sniffed) {
        assertThat(sniffed).isInstanceOf(Sniffed.Recognised.class);
        return (Sniffed.Recognised) sniffed;
    }

    static Sniffed.Refused refused(Sniffed sniffed) {
        assertThat(sniffed).isInstanceOf(Sniffed.Refused.class);
        return (Sniffed.Refused) sniffed;
    }

    /** The rows as Spark reads them, mapped to the format's only table. */
    static Dataset<Row> read(Sniffed.Recognised... files) {
        List<NumberedFile> numbered = new ArrayList<>();

        for (int i = 0; i < files.length; i++) {
            numbered.add(new NumberedFile(i, files[i].layout()));
        }

        Dataset<Row> lines = lines(files[0].format(), numbered);
        return files[0].format().tables().get(files[0].format().table()).apply(lines, DELIVERED);
    }

    /** The data rows, each as its line and cells by column of the format, read without Spark. */
    static List<String> plain(Sniffed.Recognised file) throws IOException {
        List<String> rows = new ArrayList<>();

        try (DataRows data = DataRows.open(file.layout())) {
            data.forEachRemaining(row -> rows.add(row.line() + " "
                    + String.join(
                            "|",
                            file.layout().positions().stream().map(row::cell).toList())));
        }

        return rows;
    }

    /** The rows in order of line, sorted here: a shuffle would cost more than all the rest. */
    static List<Row> byLine(Dataset<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows.collectAsList());
        sorted.sort(Comparator.comparing((Row row) -> row.<Long>getAs("ligne")));
        return sorted;
    }

    static Dataset<Row> lines(Format format, List<NumberedFile> files) {
        return TestSpark.session()
                .createDataFrame(SourceLines.read(TestSpark.session(), files), SourceLines.schema(format));
    }
}
