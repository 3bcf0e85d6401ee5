package fr.solidrnet.warehouse.storage.column;

import java.util.Arrays;
import org.apache.iceberg.shaded.org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The bytes of a page of Parquet's first version: which rows have a value, then the values. */
final class PageBytes {
    private final PrimitiveTypeName type;
    private byte[] bytes = new byte[1 << 16];
    private int length;

    PageBytes(PrimitiveTypeName type) {
        this.type = type;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Which rows have a value: 1 for those that do, with the length of that before it. */
    void levels(short[] places) {
        int start = length;
        int32(0);
        boolean any = false;

        for (short place : places) {
            any |= place == ColumnBlock.MISSING;
        }

        if (any) {
            bits(places.length, 1, i -> places[i] == ColumnBlock.MISSING ? 0 : 1);
        } else {
            run(places.length, 1, 1);
        }

        int end = length;
        length = start;
        int32(end - start - 4);
        length = end;
    }

    /** Indexes into a dictionary of the rows that have a value. */
    void indexes(short[] places, int[] indexes, int width) {
        int[] present = new int[places.length];
        int count = 0;
        boolean same = true;

        for (short place : places) {
            if (place != ColumnBlock.MISSING) {
                present[count] = indexes[place];
                same &= present[count] == present[0];
                count++;
            }
        }

        room(1);
        bytes[length++] = (byte) width;

        if (count > 0 && (same || width == 0)) {
            run(count, present[0], (width + 7) / 8);
        } else if (count > 0) {
            bits(count, width, i -> present[i]);
        }
    }

    /** The values of the rows that have one, one after the other. */
    void plain(ColumnBlock block) {
        if (type == PrimitiveTypeName.BOOLEAN) {
            flags(block);
            return;
        }

        for (short place : block.places()) {
            if (place != ColumnBlock.MISSING) {
                plain(block, place);
            }
        }
    }

    /** The value at a place, of a column that is no flag. */
    void plain(ColumnBlock block, int place) {
        switch (type) {
            case INT32 -> int32((int) block.numbers()[place]);
            case INT64 -> {
                int32((int) block.numbers()[place]);
                int32((int) (block.numbers()[place] >>> 32));
            }
            case BINARY -> {
                int from = block.from(place);
                int size = block.ends()[place] - from;
                int32(size);
                room(size);
                System.arraycopy(block.bytes(), from, bytes, length, size);
                length += size;
            }
            default -> throw new IllegalArgumentException("No column of blocks is stored as " + type);
        }
    }

    private void flags(ColumnBlock block) {
        int count = 0;
        room(block.places().length / 8 + 1);
        Arrays.fill(bytes, length, length + block.places().length / 8 + 1, (byte) 0);

        for (short place : block.places()) {
            if (place != ColumnBlock.MISSING) {
                if (block.numbers()[place] != 0) {
                    bytes[length + count / 8] |= (byte) (1 << count % 8);
                }

                count++;
            }
        }

        length += (count + 7) / 8;
    }

    /** A run of one value. */
    private void run(int count, int value, int valueBytes) {
        varint(count << 1);
        room(4);

        for (int i = 0; i < valueBytes; i++) {
            bytes[length++] = (byte) (value >>> 8 * i);
        }
    }

    private interface Values {
        int at(int i);
    }

    /** Values of a few bits each, the lowest first, filled up to a whole number of eights. */
    private void bits(int count, int width, Values values) {
        int groups = (count + 7) / 8;
        varint(groups << 1 | 1);
        room(groups * width + 8);
        long held = 0;
        int bits = 0;

        for (int i = 0; i < groups * 8; i++) {
            held |= (i < count ? (long) values.at(i) : 0L) << bits;
            bits += width;

            while (bits >= 8) {
                bytes[length++] = (byte) held;
                held >>>= 8;
                bits -= 8;
            }
        }
    }

    private void varint(int value) {
        room(5);
        int left = value;

        while ((left & ~0x7F) != 0) {
            bytes[length++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }

        bytes[length++] = (byte) left;
    }

    private void int32(int value) {
        room(4);
        bytes[length++] = (byte) value;
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 24);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
