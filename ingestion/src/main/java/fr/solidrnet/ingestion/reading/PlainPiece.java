package fr.solidrnet.ingestion.reading;

import java.io.IOException;
import java.io.Serializable;

/** A part of a regular text that one task reads by itself. */
public final class PlainPiece implements Serializable {
    private static final long serialVersionUID = 1L;

    private final NumberedFile file;
    private final Stretch stretch;

    PlainPiece(NumberedFile file, Stretch stretch) {
        this.file = file;
        this.stretch = stretch;
    }

    public NumberedFile file() {
        return file;
    }

    public PlainLines open() {
        try {
            return PlainLines.open(file.layout(), stretch);
        } catch (IOException e) {
            throw SourceLines.unreadable(file.layout(), e);
        }
    }
}
