package fr.solidrnet.transforms.model;

import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How the rows of a table differ from those that the models were last made from. */
sealed interface TableChange {
    TableChange NONE = new None();
    TableChange UNKNOWN = new Unknown();

    /** The rows are the same. */
    record None() implements TableChange {}

    /** Any row may be another one. */
    record Unknown() implements TableChange {}

    /**
     * The rows that are no longer, and those that are new: a row that changed is there twice. At least its key's columns
     * are told.
     */
    record Known(Supplier<Dataset<Row>> rows) implements TableChange {}
}
