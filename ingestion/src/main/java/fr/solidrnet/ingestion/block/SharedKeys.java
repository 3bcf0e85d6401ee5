package fr.solidrnet.ingestion.block;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Finds the keys that more than one row has, by their hashes: these are all that is moved between tasks, and all that is
 * sorted.
 */
public final class SharedKeys {
    private SharedKeys() {}

    private record Part(boolean fresh, long[] hashes) implements Serializable {}

    /**
     * The hashes that two fresh rows have, or a fresh one and a held one.
     *
     * @param held keys of held rows, none where there are none
     * @param types of the key's columns
     * @param tasks among which the search is divided
     */
    public static JavaRDD<long[]> find(
            JavaRDD<RowBlock> fresh, @Nullable JavaRDD<InternalRow> held, DataType[] types, int tasks) {
        JavaRDD<Tuple2<Integer, Part>> parts = fresh.mapPartitions(blocks -> parted(true, tasks, to -> {
            while (blocks.hasNext()) {
                for (long hash : blocks.next().keys()) {
                    to.add(hash);
                }
            }
        }));

        if (held != null) {
            parts = parts.union(held.mapPartitions(rows -> parted(false, tasks, to -> {
                while (rows.hasNext()) {
                    to.add(KeyHash.of(rows.next(), types));
                }
            })));
        }

        return parts.mapToPair(part -> part)
                .groupByKey(new HashPartitioner(tasks))
                .values()
                .map(SharedKeys::shared);
    }

    private interface Source {
        void into(Hashes hashes);
    }

    private interface Hashes {
        void add(long hash);
    }

    private static Iterator<Tuple2<Integer, Part>> parted(boolean fresh, int tasks, Source source) {
        long[][] parts = new long[tasks][1024];
        int[] sizes = new int[tasks];
        source.into(hash -> {
            int task = (int) Long.remainderUnsigned(hash, tasks);

            if (sizes[task] == parts[task].length) {
                parts[task] = Arrays.copyOf(parts[task], 2 * sizes[task]);
            }

            parts[task][sizes[task]++] = hash;
        });
        return IntStream.range(0, tasks)
                .mapToObj(task -> new Tuple2<>(task, new Part(fresh, Arrays.copyOf(parts[task], sizes[task]))))
                .iterator();
    }

    private static long[] shared(Iterable<Part> parts) {
        long[] fresh = sorted(parts, true);
        long[] held = sorted(parts, false);
        long[] shared = new long[fresh.length];
        int size = 0;
        int other = 0;

        for (int i = 0; i < fresh.length; i++) {
            boolean first = i == 0 || fresh[i - 1] != fresh[i];
            boolean again = i + 1 < fresh.length && fresh[i + 1] == fresh[i];

            while (other < held.length && held[other] < fresh[i]) {
                other++;
            }

            if (first && (again || other < held.length && held[other] == fresh[i])) {
                shared[size++] = fresh[i];
            }
        }

        return Arrays.copyOf(shared, size);
    }

    private static long[] sorted(Iterable<Part> parts, boolean fresh) {
        List<long[]> chosen = new ArrayList<>();
        parts.forEach(part -> {
            if (part.fresh() == fresh) {
                chosen.add(part.hashes());
            }
        });
        long[] sorted = joined(chosen);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The hashes of all parts, in one. */
    public static long[] joined(List<long[]> parts) {
        return parts.stream().flatMapToLong(Arrays::stream).toArray();
    }
}
