package fr.solidrnet.ingestion.reading;

import java.io.Serializable;

/**
 * How to get at the rows of a file.
 *
 * @param path absolute
 * @param charset of the text, a name; unused for a workbook
 * @param delimiter between cells; unused for a workbook
 * @param sheet index of the sheet read; unused for text
 */
public record Content(String path, Wrapping wrapping, String charset, char delimiter, int sheet)
        implements Serializable {

    /** What is around the rows. */
    public enum Wrapping {
        PLAIN,
        GZIP,
        ZIP,
        XLS,
        XLSX
    }

    boolean workbook() {
        return wrapping == Wrapping.XLS || wrapping == Wrapping.XLSX;
    }
}
