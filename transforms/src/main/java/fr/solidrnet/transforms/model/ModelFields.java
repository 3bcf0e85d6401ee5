package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Gives each column of a model its type, as Spark found it, and its meaning: the one its header tells, else the one
 * that the column of that name has in the first table that the model reads. A model must come after those it
 * reads; others may come at the same time.
 */
final class ModelFields {
    private final Map<TableName, List<Field>> known = new ConcurrentHashMap<>();

    ModelFields(Contracts contracts) {
        for (Contract contract : contracts.tables()) {
            known.put(
                    TableName.brut(contract.name()),
                    Stream.concat(contract.stored().stream(), contracts.technical().stream())
                            .toList());
        }

        for (Contract contract : contracts.journal()) {
            known.put(new TableName(TableName.JOURNAL, contract.name()), contract.fields());
        }
    }

    /** @throws SolidrnetException when a column means nothing: the message names it */
    List<Field> of(SqlModel model, StructType schema) {
        List<Field> fields = new ArrayList<>();

        for (StructField column : schema.fields()) {
            ColumnDoc doc = doc(model, column.name())
                    .orElseThrow(() -> wrong(model, "says nothing of its column " + column.name()));
            fields.add(field(model, column, doc));
        }

        known.put(model.name(), List.copyOf(fields));
        return List.copyOf(fields);
    }

    private Optional<ColumnDoc> doc(SqlModel model, String column) {
        @Nullable ColumnDoc told = model.header().columns().get(column);

        if (told != null) {
            return Optional.of(told);
        }

        return model.reads().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(field -> field.name().equals(column))
                .map(ColumnDoc::of)
                .findFirst();
    }

    private static Field field(SqlModel model, StructField column, ColumnDoc doc) {
        FieldType type = SparkTypes.fieldType(column.dataType())
                .orElseThrow(() -> wrong(
                        model,
                        "has a column " + column.name() + " of a type that no contract knows: "
                                + column.dataType().sql()));
        return new Field(
                column.name(),
                doc.title(),
                doc.description(),
                type,
                SparkTypes.precision(column.dataType()),
                SparkTypes.scale(column.dataType()),
                doc.unit(),
                doc.sensitivity(),
                null,
                true,
                null,
                null,
                null,
                null);
    }

    private static SolidrnetException wrong(SqlModel model, String defect) {
        return new SolidrnetException(FailureKind.INTERNAL, "Model " + model.name() + " " + defect);
    }
}
