package fr.solidrnet.ingestion.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.solidrnet.ingestion.reading.Content.Wrapping;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first rows of a file, in each way that it might be read: by delimiter, or by sheet. */
final class Heads {
    private static final char[] DELIMITERS = {';', ',', '\t'};
    private static final int CHARACTERS = 1 << 18;

    private Heads() {}

    static List<Head> ofText(String path, Wrapping wrapping, String charset, int depth) throws IOException {
        String start = start(path, wrapping, charset);
        List<Head> heads = new ArrayList<>();

        for (char delimiter : DELIMITERS) {
            Content content = new Content(path, wrapping, charset, delimiter, 0);

            try (RawRows rows = CsvRows.of(new StringReader(start), delimiter)) {
                heads.add(new Head(content, first(rows, depth)));
            }
        }

        return heads;
    }

    static List<Head> ofWorkbook(String path, Wrapping wrapping, int depth) throws IOException {
        List<Head> heads = new ArrayList<>();

        for (int number : wrapping == Wrapping.XLS ? sheetsOfXls(path) : sheetsOfXlsx(path)) {
            Content sheet = new Content(path, wrapping, Encodings.UTF_8, ';', number);

            try (RawRows rows = RawRows.open(sheet, Long.MAX_VALUE)) {
                heads.add(new Head(sheet, first(rows, depth)));
            }
        }

        return heads;
    }

    private static List<Integer> sheetsOfXls(String path) throws IOException {
        try (XlsBook workbook = XlsBook.open(path)) {
            return workbook.visibleSheets();
        }
    }

    private static List<Integer> sheetsOfXlsx(String path) throws IOException {
        try (ReadableWorkbook workbook = XlsxRows.workbook(path)) {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getIndex)
                    .toList();
        }
    }

    private static List<RawRow> first(RawRows rows, int depth) {
        List<RawRow> first = new ArrayList<>();

        try {
            while (first.size() < depth && rows.hasNext()) {
                first.add(rows.next());
            }
        } catch (CsvParseException wrongWay) {
            return first;
        }

        return first;
    }

    private static String start(String path, Wrapping wrapping, String charset) throws IOException {
        try (Reader text = CsvRows.text(Wrappings.open(path, wrapping), charset)) {
            char[] start = new char[CHARACTERS];
            int length = 0;

            for (int read = 0; read >= 0 && length < CHARACTERS; length += Math.max(read, 0)) {
                read = text.read(start, length, CHARACTERS - length);
            }

            return new String(start, 0, length);
        }
    }
}
