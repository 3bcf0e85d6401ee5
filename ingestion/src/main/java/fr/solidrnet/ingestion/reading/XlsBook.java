package fr.solidrnet.ingestion.reading;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 97 to 2003, read record by record from its start to its end: what its sheets share first, then
 * the sheets. Only the texts and styles that they share are held. Macros, links and embedded files are never looked at.
 */
final class XlsBook implements Closeable {
    /** The part of the envelope that holds the records. */
    static final String WORKBOOK = "Workbook";

    private final POIFSFileSystem file;
    private final RecordFactoryInputStream records;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private @Nullable SSTRecord texts;
    private CellText numbers = new CellText(false);
    private int depth;

    private XlsBook(POIFSFileSystem file) throws IOException {
        this.file = file;
        this.records = new RecordFactoryInputStream(stream(file), false);
    }

    /** Stands before the first sheet. */
    static XlsBook open(String path) throws IOException {
        POIFSFileSystem file = new POIFSFileSystem(new File(path), true);

        try {
            XlsBook book = new XlsBook(file);
            book.readShared();
            return book;
        } catch (IOException e) {
            file.close();
            throw e;
        } catch (RuntimeException e) {
            file.close();
            throw broken(e);
        }
    }

    /** The sheets that people see, by their place in the file. */
    List<Integer> visibleSheets() {
        List<Integer> visible = new ArrayList<>();

        for (int i = 0; i < sheets.size(); i++) {
            if (!sheets.get(i).isHidden() && !sheets.get(i).isVeryHidden()) {
                visible.add(i);
            }
        }

        return visible;
    }

    /** Passes what stands before a sheet; {@link #next} then gives its records. */
    void enter(int sheet) throws IOException {
        for (int at = 0; at <= sheet; at++) {
            if (!(read() instanceof BOFRecord)) {
                throw new IOException("No sheet " + sheet);
            }

            depth = 1;

            while (at < sheet && depth > 0) {
                next();
            }
        }
    }

    /** The next record of the sheet itself, charts within it left out; none at its end. */
    @Nullable
    Record next() throws IOException {
        while (depth > 0) {
            Record record = read();

            if (record == null) {
                throw new IOException("The workbook stops within a sheet");
            }

            depth += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;

            if (depth == 1) {
                return record;
            }
        }

        return null;
    }

    String text(int index) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw new IllegalStateException("A cell refers to a shared text that the workbook lacks");
        }

        try {
            return texts.getString(index).getString();
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    String number(double value, int style) {
        int format = style < styles.size() ? styles.get(style) : 0;
        String symbols = formats.get(format);
        boolean builtin = symbols == null && format < HSSFDataFormat.getNumberOfBuiltinBuiltinFormats();
        return numbers.number(
                BigDecimal.valueOf(value), format, builtin ? HSSFDataFormat.getBuiltinFormat((short) format) : symbols);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void readShared() throws IOException {
        depth = read() instanceof BOFRecord ? 1 : 0;

        for (Record record = next(); record != null; record = next()) {
            if (record instanceof BoundSheetRecord sheet) {
                sheets.add(sheet);
            } else if (record instanceof SSTRecord shared) {
                texts = shared;
            } else if (record instanceof ExtendedFormatRecord style) {
                styles.add((int) style.getFormatIndex());
            } else if (record instanceof FormatRecord format) {
                formats.put(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof DateWindow1904Record window) {
                numbers = new CellText(window.getWindowing() == 1);
            }
        }

        sheets.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
    }

    private @Nullable Record read() {
        try {
            return records.nextRecord();
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /** The library throws any exception of Java's for bytes that are no record. */
    private static IllegalStateException broken(RuntimeException cause) {
        return cause instanceof IllegalStateException known
                ? known
                : new IllegalStateException("The workbook holds what is no record", cause);
    }

    private static InputStream stream(POIFSFileSystem file) throws IOException {
        return file.createDocumentInputStream(WORKBOOK);
    }
}
