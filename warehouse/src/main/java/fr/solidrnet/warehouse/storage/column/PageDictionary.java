package fr.solidrnet.warehouse.storage.column;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.shaded.org.apache.parquet.schema.PrimitiveType;
import org.apache.iceberg.shaded.org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** The values of a column over several blocks, each once. */
final class PageDictionary {
    private static final int LARGEST = 1 << 20;

    private final PageBytes page;
    private final List<int[]> indexes = new ArrayList<>();
    private int size;

    private PageDictionary(PrimitiveTypeName type) {
        this.page = new PageBytes(type);
    }

    /** None for flags, of which Parquet has no dictionary, and where it would be large. */
    static @Nullable PageDictionary of(List<ColumnBlock> blocks, PrimitiveType type) {
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.BOOLEAN) {
            return null;
        }

        PageDictionary dictionary = new PageDictionary(type.getPrimitiveTypeName());
        Map<Object, Integer> known = new HashMap<>();

        for (ColumnBlock block : blocks) {
            int[] of = new int[block.values()];

            for (int place = 0; place < of.length; place++) {
                of[place] = dictionary.index(known, block, place);
            }

            dictionary.indexes.add(of);

            if (dictionary.page.length() > LARGEST) {
                return null;
            }
        }

        return dictionary;
    }

    private int index(Map<Object, Integer> known, ColumnBlock block, int place) {
        Object value = block.kind() == ColumnBlock.Kind.NUMBERS
                ? (Object) block.numbers()[place]
                : ByteBuffer.wrap(block.bytes(), block.from(place), block.ends()[place] - block.from(place));
        @Nullable Integer index = known.putIfAbsent(value, size);

        if (index != null) {
            return index;
        }

        page.plain(block, place);
        return size++;
    }

    int size() {
        return size;
    }

    /** Bits of an index. */
    int bits() {
        return size < 2 ? 0 : 32 - Integer.numberOfLeadingZeros(size - 1);
    }

    byte[] page() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.length());
        bytes.write(page.bytes(), 0, page.length());
        return bytes.toByteArray();
    }

    /** Where the values of a block's places are. */
    int[] indexes(int block) {
        return indexes.get(block);
    }
}
