package fr.solidrnet.ingestion.loading;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.ReferenceChecker.Reference;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Seeks the references of one table's rows among all keys ever held. */
final class References {
    private final ReferenceChecker checker;
    private final HeldRows held;
    private final RowShape shape;

    References(ReferenceChecker checker, HeldRows held, RowShape shape) {
        this.checker = checker;
        this.held = held;
        this.shape = shape;
    }

    /** @param checked rows of the loading shape, read twice */
    Dataset<Row> answered(Dataset<Row> checked) {
        if (checker.references().isEmpty()) {
            return checked.withColumn(RowShape.BIRTH_YEAR, lit(null).cast("int"));
        }

        return withDates(checked)
                .mapPartitions(new AnswerRows(checker, answers(checked), shape), Encoders.row(shape.loading()));
    }

    private SoughtAnswers answers(Dataset<Row> checked) {
        List<Reference> references = checker.references();
        SoughtAnswers answers = new SoughtAnswers(references.size());
        Dataset<Row> missing = IntStream.range(0, references.size())
                .mapToObj(rank -> missing(checked, rank, references.get(rank)))
                .reduce(Dataset::union)
                .orElseThrow();

        for (Row row : missing.collectAsList()) {
            if (row.getBoolean(2)) {
                answers.addReplaced(row.getInt(0), row.getString(1));
            } else {
                answers.addUnknown(row.getInt(0), row.getString(1));
            }
        }

        return answers;
    }

    /** {@code rang, valeur, ancienne}: the values that are no key of the table referred to. */
    private Dataset<Row> missing(Dataset<Row> checked, int rank, Reference reference) {
        boolean list =
                shape.loading().fields()[reference.place()].dataType() instanceof org.apache.spark.sql.types.ArrayType;
        Column value = col(reference.column());
        Dataset<Row> asked = checked.filter(functions.not(col("retrait")))
                .filter(value.isNotNull())
                .select(explode(list ? value : array(value)).as("valeur"));

        if (reference.onlyWhen() != null) {
            asked = asked.filter(col("valeur").rlike("^(?:" + reference.onlyWhen() + ")$"));
        }

        Dataset<Row> keys = held.lookup(
                reference.resource(),
                reference.key(),
                asked,
                col(reference.key()).as("cle"));
        Dataset<Row> missing = asked.distinct().join(keys, col("valeur").equalTo(col("cle")), "left_anti");
        Column old = lit(false);

        if (reference.successors() != null) {
            String oldKey = Objects.requireNonNull(reference.oldKey());
            Dataset<Row> successors = held.lookup(
                    reference.successors(), oldKey, asked, col(oldKey).as("ancienne_cle"));
            missing = missing.join(successors, col("valeur").equalTo(col("ancienne_cle")), "left_outer");
            old = col("ancienne_cle").isNotNull();
        }

        return missing.select(lit(rank).as("rang"), col("valeur"), old.as("ancienne"));
    }

    /** The dates go to the rows and not the rows to the dates: a birth year never crosses a shuffle. */
    private Dataset<Row> withDates(Dataset<Row> checked) {
        return checker.generalised()
                .map(column -> {
                    Reference reference = checker.references().get(column.reference());
                    Column order = struct(
                            HeldRows.ORDER.stream().map(name -> col(name)).toArray(Column[]::new));
                    Dataset<Row> dates = held.lookup(
                                    reference.resource(),
                                    reference.key(),
                                    checked.select(reference.column()),
                                    java.util.stream.Stream.concat(
                                                    java.util.stream.Stream.of(
                                                            col(reference.key()).as("_cle"),
                                                            col(column.atDate()).as("_date"),
                                                            col("retrait")),
                                                    HeldRows.ORDER.stream().map(name -> col(name)))
                                            .toArray(Column[]::new))
                            .filter(functions.not(col("retrait")))
                            .groupBy(col("_cle"))
                            .agg(max_by(col("_date"), order).as("_date"));
                    return checked.join(
                                    broadcast(dates), col(reference.column()).equalTo(col("_cle")), "left_outer")
                            .drop("_cle");
                })
                .orElse(checked);
    }
}
