package fr.solidrnet.app.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Delimited text, as odd as asked. A character that the encoding lacks is an error, not a question mark. */
final class CsvFile implements RowFile {
    private final Writer writer;
    private final char delimiter;
    private final String end;
    private final boolean trailing;
    private long line = 1;

    CsvFile(OutputStream out, Charset charset, Set<Oddity> oddities) throws IOException {
        this.writer = new BufferedWriter(
                new OutputStreamWriter(
                        out,
                        charset.newEncoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        this.delimiter = oddities.contains(Oddity.TAB) ? '\t' : oddities.contains(Oddity.COMMA) ? ',' : ';';
        this.end = oddities.contains(Oddity.CRLF) ? "\r\n" : "\n";
        this.trailing = oddities.contains(Oddity.TRAILING_DELIMITER);

        if (oddities.contains(Oddity.BOM)) {
            writer.write('\uFEFF');
        }
    }

    static Charset charset(Set<Oddity> oddities) {
        if (oddities.contains(Oddity.WINDOWS_1252)) {
            return Charset.forName("windows-1252");
        }

        return oddities.contains(Oddity.ISO_8859_15) ? Charset.forName("ISO-8859-15") : StandardCharsets.UTF_8;
    }

    @Override
    public long add(String[] cells) throws IOException {
        long start = line;
        cells(cells, cells.length);

        if (trailing) {
            writer.write(delimiter);
        }

        writer.write(end);
        line++;
        return start;
    }

    /** The beginning of a row, and nothing after it: what is left when an export is interrupted. */
    void addHalf(String[] cells) throws IOException {
        cells(cells, cells.length / 2);
    }

    private void cells(String[] cells, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                writer.write(delimiter);
            }

            cell(cells[i]);
        }
    }

    private void cell(String text) throws IOException {
        if (!mustQuote(text)) {
            writer.write(text);
            return;
        }

        writer.write('"');
        writer.write(text.replace("\"", "\"\""));
        writer.write('"');
        line += text.indexOf('\n') < 0 ? 0 : breaks(text);
    }

    private static long breaks(String text) {
        return text.chars().filter(character -> character == '\n').count();
    }

    private boolean mustQuote(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);

            if (character == delimiter || character == '"' || character == '\n') {
                return true;
            }
        }

        return false;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
