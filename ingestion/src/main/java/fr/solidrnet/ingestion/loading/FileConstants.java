package fr.solidrnet.ingestion.loading;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What the rows of each file of a run have in common, as blocks hold it. */
record FileConstants(HashMap<Integer, FileMark> marks, long sequence, String keyId) implements Serializable {
    FileMark mark(int file) {
        return Objects.requireNonNull(marks.get(file));
    }

    /** By place in {@code rows}; nothing for the columns that differ from row to row. */
    @Nullable
    Object[] of(int file, StructType rows) {
        FileMark mark = mark(file);
        Map<String, Object> values = Map.of(
                "livraison",
                mark.livraison(),
                "date_livraison",
                mark.date(),
                "fichier",
                mark.file(),
                "sequence",
                sequence,
                "cle_id",
                keyId,
                RowShape.FILE,
                file,
                RowShape.STAMPED,
                mark.source().stamped());
        @Nullable Object[] shared = new Object[rows.length()];

        for (int i = 0; i < shared.length; i++) {
            StructField field = rows.fields()[i];
            @Nullable Object value = values.get(field.name());
            shared[i] = value == null
                    ? null
                    : CatalystTypeConverters.createToCatalystConverter(field.dataType())
                            .apply(value);
        }

        return shared;
    }
}
