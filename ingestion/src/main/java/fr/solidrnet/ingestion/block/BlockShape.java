package fr.solidrnet.ingestion.block;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** The columns of a block's rows, each told by its place. */
public final class BlockShape implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StructType rows;
    private final boolean[] shared;
    private final int[] rankInKey;
    private final int line;
    private final int sort;
    private final int withdrawn;

    /**
     * @param shared names of the columns that have one value in a block
     * @param key names of the columns of the key, in its order
     * @param line name of the column of lines
     * @param sort name of the column of fates, that of a row without any other of its key
     * @param withdrawn name of the flag that makes that fate another
     */
    public BlockShape(
            StructType rows, List<String> shared, List<String> key, String line, String sort, String withdrawn) {
        this.rows = rows;
        this.shared = new boolean[rows.length()];
        this.rankInKey = new int[rows.length()];

        for (int i = 0; i < rows.length(); i++) {
            String name = rows.fields()[i].name();
            this.shared[i] = shared.contains(name);
            this.rankInKey[i] = key.indexOf(name);
        }

        this.line = rows.fieldIndex(line);
        this.sort = rows.fieldIndex(sort);
        this.withdrawn = rows.fieldIndex(withdrawn);
    }

    public StructType rows() {
        return rows;
    }

    int width() {
        return rows.length();
    }

    DataType type(int place) {
        return rows.fields()[place].dataType();
    }

    boolean isShared(int place) {
        return shared[place];
    }

    /** Whether each row has a value of its own, which is neither its line nor its fate. */
    public boolean isOwn(int place) {
        return !shared[place] && place != line && place != sort;
    }

    /** -1 of a column outside the key. */
    int rankInKey(int place) {
        return rankInKey[place];
    }

    int line() {
        return line;
    }

    int sort() {
        return sort;
    }

    int withdrawn() {
        return withdrawn;
    }
}
