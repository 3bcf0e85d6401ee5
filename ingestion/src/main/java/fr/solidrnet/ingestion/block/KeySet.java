package fr.solidrnet.ingestion.block;

import java.io.Serializable;
import java.util.Arrays;

/** Hashes of keys. Most that are asked for are not in it, and are told so at once. */
public final class KeySet implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final KeySet NONE = new KeySet(new long[0]);

    private final long[] sorted;
    private final long[] marks;

    public KeySet(long[] hashes) {
        this.sorted = hashes.clone();
        Arrays.sort(sorted);
        this.marks = new long[Math.max(1, Integer.highestOneBit(Math.max(1, sorted.length)) / 4)];

        for (long hash : sorted) {
            marks[word(hash)] |= 1L << hash;
        }
    }

    public boolean has(long hash) {
        return sorted.length > 0 && (marks[word(hash)] & 1L << hash) != 0 && Arrays.binarySearch(sorted, hash) >= 0;
    }

    public int size() {
        return sorted.length;
    }

    private int word(long hash) {
        return (int) (hash >>> 32) & marks.length - 1;
    }
}
