package fr.solidrnet.transforms.model;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The SELECT of the units of a model that changed rows of a table bear on. It calls those rows {@code modifiees}.
 *
 * @param select the whole text
 */
record TouchedUnits(String select) {
    private static final String CHANGED = "\\bmodifiees\\b";

    /** @param view a name that no other thread uses in this session */
    Dataset<Row> of(SparkSession spark, Dataset<Row> changed, String view) {
        changed.createOrReplaceTempView(view);
        return spark.sql(select.replaceAll(CHANGED, view));
    }
}
