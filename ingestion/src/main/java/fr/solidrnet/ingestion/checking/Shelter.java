package fr.solidrnet.ingestion.checking;

import fr.solidrnet.ingestion.privacy.PersonHasher;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.Protection;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a row into the columns that the warehouse stores, none of which names anybody. */
final class Shelter implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Passage> passages = new ArrayList<>();
    private final int width;

    /**
     * @param stored place among the stored columns, -1 for none
     * @param flag place of the column that says whether the value names nobody, -1 for none
     */
    private record Passage(
            Protection.@Nullable Method method,
            String domain,
            int stored,
            @Nullable String anonymousPrefix,
            int flag) implements Serializable {}

    /** @param birthYear the year to be generalised, if the row has one */
    record Sheltered(@Nullable Object[] values, @Nullable Integer birthYear) {}

    Shelter(Contract contract) {
        List<String> stored = contract.stored().stream().map(Field::name).toList();
        this.width = stored.size();

        for (Field field : contract.exported()) {
            Protection protect = field.protect();
            int place = stored.indexOf(field.name());

            if (protect == null) {
                passages.add(new Passage(null, "", place, null, -1));
            } else {
                String column = protect.anonymousColumn();
                passages.add(new Passage(
                        protect.method(),
                        protect.domain() == null ? "" : protect.domain(),
                        place,
                        protect.anonymousPrefix(),
                        column == null ? -1 : stored.indexOf(column)));
            }
        }
    }

    Sheltered protect(Cell[] cells, PersonHasher hasher) {
        @Nullable Object[] values = new Object[width];
        @Nullable Integer birthYear = null;

        for (int i = 0; i < cells.length; i++) {
            if (!(cells[i] instanceof Cell.Value holder)) {
                continue;
            }

            Passage passage = passages.get(i);
            Object value = holder.value();

            if (passage.method() == null) {
                values[passage.stored()] = value instanceof List<?> list ? list.toArray(new String[0]) : value;
            } else if (passage.method() == Protection.Method.HASH) {
                hash(passage, value.toString(), values, hasher);
            } else if (passage.method() == Protection.Method.GENERALISE) {
                birthYear = ((Number) value).intValue();
            }
        }

        return new Sheltered(values, birthYear);
    }

    private static void hash(Passage passage, String text, @Nullable Object[] values, PersonHasher hasher) {
        values[passage.stored()] = hasher.hash(passage.domain(), text);

        if (passage.flag() >= 0) {
            String prefix = Objects.requireNonNull(passage.anonymousPrefix()).toUpperCase(Locale.ROOT);
            values[passage.flag()] = text.toUpperCase(Locale.ROOT).startsWith(prefix);
        }
    }
}
