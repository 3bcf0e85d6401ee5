package fr.solidrnet.ingestion.block;

import java.io.Serializable;

/**
 * Good rows of one file, in the order of their lines.
 *
 * @param file its number in the run
 * @param lines physical line of each row
 * @param keys a hash of each row's key: equal keys have equal hashes, and others nearly never
 * @param columns of the rows' shape, but for those that {@code shared} holds
 * @param shared the values of the columns that all rows share, by place; null for the others
 */
public record RowBlock(int file, long[] lines, long[] keys, BlockColumn[] columns, Object[] shared)
        implements Serializable {
    public int rows() {
        return lines.length;
    }
}
