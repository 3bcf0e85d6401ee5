package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.block.RowBlock;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/** The checked rows of a table's files, computed once and kept until this is closed. */
final class Batches implements AutoCloseable {
    private final JavaRDD<Batch> batches;
    private final Runnable close;

    /** @param close what else goes once the rows are no longer asked for */
    Batches(JavaRDD<Batch> batches, Runnable close) {
        this.batches = batches.persist(StorageLevel.MEMORY_AND_DISK());
        this.close = close;
    }

    /** Of all rows together. */
    RowCounts counts() {
        RowCounts all = new RowCounts();
        batches.map(Batch::counts).collect().forEach(all::add);
        return all;
    }

    /** The good rows of the files that are not held. */
    JavaRDD<RowBlock> blocks(Set<Integer> held) {
        return batches.map(Batch::block).filter(block -> block.rows() > 0 && !held.contains(block.file()));
    }

    @Override
    public void close() {
        batches.unpersist();
        close.run();
    }
}
