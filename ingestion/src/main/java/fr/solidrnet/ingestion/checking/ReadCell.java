package fr.solidrnet.ingestion.checking;

import org.jspecify.annotations.Nullable;

/**
 * What one column made of a text. The same object stands for the text in many rows, so that whoever makes something of
 * it may leave that here: {@link #made} and {@link #answer} belong to the holder of the rows, and mean nothing to checks.
 */
public final class ReadCell {
    private final Cell cell;
    private final boolean sound;
    private final byte[] content;

    /** What the rows' holder made of the value. */
    public @Nullable Object made;

    /** What the rows' holder knows of the value as a reference. */
    public @Nullable Object answer;

    ReadCell(Cell cell, boolean sound, byte[] content) {
        this.cell = cell;
        this.sound = sound;
        this.content = content;
    }

    Cell cell() {
        return cell;
    }

    /** Whether nothing is wrong with it, whatever the rest of the row. */
    boolean sound() {
        return sound;
    }

    /** Its part of the content that tells two versions of a row apart. */
    byte[] content() {
        return content;
    }

    /** As its column is stored, before any protection; missing where the cell says nothing. */
    public @Nullable Object value() {
        return cell instanceof Cell.Value holder ? holder.value() : null;
    }
}
