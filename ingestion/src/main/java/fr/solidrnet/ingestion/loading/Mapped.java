package fr.solidrnet.ingestion.loading;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;

/** Rows one after the other through a function: none is held. */
record Mapped(Iterator<Row> rows, UnaryOperator<Row> function) implements Iterator<Row> {
    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        return function.apply(rows.next());
    }
}
