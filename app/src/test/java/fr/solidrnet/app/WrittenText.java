package fr.solidrnet.app;

import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that files say, their compressed parts unpacked: what a leak would show up in. */
final class WrittenText {
    private WrittenText() {}

    /** The text of every file below the folder, bytes first, then what the format hides. */
    static String below(Path folder) throws IOException, SQLException {
        StringBuilder text = new StringBuilder();
        List<Path> files;

        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }

        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            text.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
            text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
            unpack(file, bytes, text);
        }

        return text.toString();
    }

    private static void unpack(Path file, byte[] bytes, StringBuilder text) throws IOException, SQLException {
        String name = file.toString();

        if (name.endsWith(".parquet")) {
            rows(file, text);
        } else if (name.endsWith(".xlsx")) {
            entries(bytes, text);
        } else if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                text.append(new PDFTextStripper().getText(document));
            }
        }
    }

    private static void rows(Path file, StringBuilder text) throws SQLException {
        try (Connection connection = DuckDb.inMemory();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select lignes::varchar from read_parquet('" + file + "') as lignes")) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
    }

    private static void entries(byte[] bytes, StringBuilder text) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
    }
}
