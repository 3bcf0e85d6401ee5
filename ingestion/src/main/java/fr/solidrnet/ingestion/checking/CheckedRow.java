package fr.solidrnet.ingestion.checking;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as checked by itself, persons already hashed: nothing in it names anybody but {@code birthYear}, which must
 * be generalised before the row leaves the memory of its task.
 *
 * @param values in the order of the contract's stored columns
 * @param version the moment that orders the versions of a key; missing when the row is refused for it
 * @param withdrawn whether the row withdraws its key
 * @param content keyed hash of the normalised content, the stamp aside
 * @param birthYear to be generalised at the date of the referenced row
 * @param findings in column order; one that refuses makes all else of the row meaningless
 */
public record CheckedRow(
        @Nullable Object[] values,
        @Nullable LocalDateTime version,
        boolean withdrawn,
        byte[] content,
        @Nullable Integer birthYear,
        List<RowFinding> findings) {

    public boolean refused() {
        return findings.stream().anyMatch(RowFinding::refuses);
    }
}
