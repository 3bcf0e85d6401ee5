package fr.solidrnet.ingestion.tolerance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;

/** Workbooks made for a test. */
public final class Workbooks {
    private Workbooks() {}

    interface Filling<T> {
        void fill(T book) throws IOException;
    }

    static byte[] xlsx(Filling<Workbook> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            filling.fill(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return bytes.toByteArray();
    }

    static byte[] xls(Filling<HSSFWorkbook> filling) {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            filling.fill(book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet with one lot. */
    public static byte[] lot(String id) {
        return TakenWorkbooks.plain(id);
    }

    /** The workbook with the text of one part changed. */
    public static byte[] edited(byte[] workbook, String part, UnaryOperator<String> edit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();

                if (entry.getName().equals(part)) {
                    content = edit.apply(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }

                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return bytes.toByteArray();
    }
}
