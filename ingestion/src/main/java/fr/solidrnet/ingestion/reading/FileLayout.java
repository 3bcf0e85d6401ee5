package fr.solidrnet.ingestion.reading;

import java.io.Serializable;
import java.util.List;

/**
 * All that is needed to read the data rows of a recognised file, alone and anywhere.
 *
 * @param headerLine physical line where the header starts
 * @param positions for each column of the format, its place in a row, -1 where the file lacks it
 * @param required places of the columns that every data row fills
 * @param motif place of the column that withdraws rows, -1 where the file lacks it
 * @param headerWidth cells of the header, blank ones at its end aside
 * @param width cells that a row may have, the tolerated delimiter at its end included
 * @param notOurs what tells rows that are no data of the programme
 * @param exampleLine physical line of the example row left from a template, 0 where there is none
 * @param rows data rows
 * @param ignored preamble, blank, totals and example rows, and those that are {@code notOurs}
 * @param stretches parts that can be read apart, none where the file is read in one go
 */
public record FileLayout(
        Content content,
        long headerLine,
        List<Integer> positions,
        List<Integer> required,
        int motif,
        int headerWidth,
        int width,
        List<IgnoredCells> notOurs,
        long exampleLine,
        long rows,
        long ignored,
        List<Stretch> stretches)
        implements Serializable {

    public FileLayout(
            Content content,
            long headerLine,
            List<Integer> positions,
            List<Integer> required,
            int motif,
            int headerWidth,
            int width,
            List<IgnoredCells> notOurs,
            long exampleLine,
            long rows,
            long ignored,
            List<Stretch> stretches) {
        this.content = content;
        this.headerLine = headerLine;
        this.positions = List.copyOf(positions);
        this.required = List.copyOf(required);
        this.motif = motif;
        this.headerWidth = headerWidth;
        this.width = width;
        this.notOurs = List.copyOf(notOurs);
        this.exampleLine = exampleLine;
        this.rows = rows;
        this.ignored = ignored;
        this.stretches = List.copyOf(stretches);
    }
}
