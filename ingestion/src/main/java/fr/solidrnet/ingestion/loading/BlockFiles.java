package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.block.BlockShape;
import fr.solidrnet.ingestion.block.KeySet;
import fr.solidrnet.ingestion.block.RowBlock;
import fr.solidrnet.warehouse.storage.column.ColumnBlock;
import fr.solidrnet.warehouse.storage.column.ColumnFile;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Writes blocks as data files.
 *
 * @param files at most
 */
record BlockFiles(BlockShape shape, int files) implements Serializable {
    /** @param met keys of rows that are left out */
    List<ColumnFile.Written> write(ColumnFile to, JavaRDD<RowBlock> blocks, KeySet met) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(blocks.context());
        Broadcast<KeySet> others = context.broadcast(met);
        return blocks.coalesce(Math.min(files, Math.max(1, blocks.getNumPartitions())))
                .mapPartitions(part -> write(to, part, others.value()))
                .collect();
    }

    private Iterator<ColumnFile.Written> write(ColumnFile to, Iterator<RowBlock> blocks, KeySet met) {
        Iterable<RowBlock> all = () -> blocks;
        Iterator<List<ColumnBlock>> rows = StreamSupport.stream(all.spliterator(), false)
                .map(block -> block.without(met))
                .filter(block -> block.rows() > 0)
                .map(block -> block.columns(shape, to.columns()))
                .iterator();
        return rows.hasNext() ? Stream.of(to.write(rows)).iterator() : java.util.Collections.emptyIterator();
    }
}
