package fr.solidrnet.ingestion.reading;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet, as text; blank cells at the end of a row are none. */
final class XlsxRows implements RawRows {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final MergedCells merged;
    private final CellText text;

    private XlsxRows(ReadableWorkbook workbook, Stream<Row> stream, MergedCells merged) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.merged = merged;
        this.text = new CellText(workbook.isDate1904());
    }

    static ReadableWorkbook workbook(String path) throws IOException {
        return new ReadableWorkbook(new File(path), WITH_FORMATS);
    }

    static XlsxRows open(Content content, long headerLine) throws IOException {
        ReadableWorkbook workbook = workbook(content.path());
        Sheet sheet = workbook.getSheet(content.sheet())
                .orElseThrow(() -> new IOException("No sheet " + content.sheet() + " in " + content.path()));
        MergedCells merged = MergedCells.below(headerLine, content.path(), sheet.getId());
        return new XlsxRows(workbook, sheet.openStream(), merged);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RawRow next() {
        Row row = rows.next();
        List<String> cells = new ArrayList<>();

        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text.of(cell));
        }

        merged.fill(row.getRowNum(), cells);

        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }

        return new RawRow(row.getRowNum(), List.copyOf(cells));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
