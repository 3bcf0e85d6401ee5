package fr.solidrnet.app.sample;

import java.io.Closeable;
import java.io.IOException;

/** A file of rows being written. */
interface RowFile extends Closeable {
    /** @return the physical line on which the row starts, 1 being the file's first */
    long add(String[] cells) throws IOException;
}
