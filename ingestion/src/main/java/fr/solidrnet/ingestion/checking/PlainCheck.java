package fr.solidrnet.ingestion.checking;

import fr.solidrnet.ingestion.privacy.PersonHasher;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks rows cell by cell from their bytes, and tells which have nothing wrong at all; the others are for
 * {@link RowChecker} to judge, whose words this never says. For one thread and one file.
 */
public final class PlainCheck {
    private final RowChecker checker;
    private final PersonHasher hasher;
    private final PlainColumn[] columns;
    private final Cell[] cells;
    private final ReadCell[] read;
    private final byte[] domain;
    private byte[] content = new byte[512];
    private int length;

    /** Where the cells of a row that is in order go. */
    public interface Stored {
        /** @param place among the stored columns */
        void cell(int place, ReadCell cell);

        void pseudonym(int place, byte[] hash);

        void flag(int place, boolean value);
    }

    public PlainCheck(RowChecker checker, RowSource source, Charset charset, PersonHasher hasher) {
        List<CheckedColumn> checked = checker.columns();
        this.checker = checker;
        this.hasher = hasher;
        this.columns = new PlainColumn[checked.size()];
        this.cells = new Cell[columns.length];
        this.read = new ReadCell[columns.length];
        this.domain = PersonHasher.domain(checker.contentDomain());

        for (int i = 0; i < columns.length; i++) {
            boolean isStamp = i == checker.stamp();
            columns[i] = new PlainColumn(checked.get(i), isStamp, isStamp && !source.stamped(), charset);
        }
    }

    /** The columns that {@link #check} reads: those of {@link RowChecker#inputs} but the last. */
    public int width() {
        return columns.length;
    }

    /** Reads a cell of the next row to be checked. */
    public void read(int column, byte[] bytes, int from, int to) {
        read[column] = columns[column].read(bytes, from, to);
    }

    /** Whether nothing is wrong with the row that was read, which must neither have cells in excess nor a motive. */
    public boolean check() {
        for (int i = 0; i < read.length; i++) {
            if (!read[i].sound()) {
                return false;
            }

            cells[i] = read[i].cell();
        }

        return checker.relationsHold(cells);
    }

    public ReadCell cell(int column) {
        return read[column];
    }

    /** Whether the table has a column that dates rows. */
    public boolean isDated() {
        return checker.stamp() >= 0;
    }

    /** The cell that dates the row that was checked, in a table where one does. */
    public ReadCell stamp() {
        return read[checker.stamp()];
    }

    /** As {@link CheckedRow#content} of the row that was checked. */
    public byte[] content() {
        length = 0;

        for (ReadCell cell : read) {
            add(cell.content());
        }

        return hasher.hash(domain, content, 0, length);
    }

    /** The birth year to be generalised of the row that was checked, if it has one. */
    public @Nullable Integer birthYear() {
        return checker.shelter().birthYear(read);
    }

    /** Hands out what is stored of the row that was checked, persons hashed. */
    public void store(Stored stored) {
        checker.shelter().protect(read, hasher, stored);
    }

    private void add(byte[] part) {
        if (length + part.length > content.length) {
            content = Arrays.copyOf(content, 2 * (length + part.length));
        }

        System.arraycopy(part, 0, content, length, part.length);
        length += part.length;
    }
}
