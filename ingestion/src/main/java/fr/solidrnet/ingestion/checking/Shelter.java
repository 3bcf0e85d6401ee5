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
    private final int birth;

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

        int generalised = -1;

        for (Field field : contract.exported()) {
            Protection protect = field.protect();
            int place = stored.indexOf(field.name());
            boolean generalises = protect != null && protect.method() == Protection.Method.GENERALISE;
            generalised = generalises ? passages.size() : generalised;

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

        this.birth = generalised;
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

    /** The birth year among cells that were read from bytes. */
    @Nullable
    Integer birthYear(ReadCell[] cells) {
        return birth < 0 || !(cells[birth].value() instanceof Number year) ? null : year.intValue();
    }

    /** {@link #protect(Cell[], PersonHasher)} of cells that were read from bytes. */
    void protect(ReadCell[] cells, PersonHasher hasher, PlainCheck.Stored stored) {
        for (int i = 0; i < cells.length; i++) {
            @Nullable Object value = cells[i].value();
            Passage passage = passages.get(i);

            if (value != null && passage.method() == null) {
                stored.cell(passage.stored(), cells[i]);
            } else if (value != null && passage.method() == Protection.Method.HASH) {
                String text = value.toString();
                stored.pseudonym(passage.stored(), hasher.hash(passage.domain(), text));

                if (passage.flag() >= 0) {
                    stored.flag(passage.flag(), isAnonymous(passage, text));
                }
            }
        }
    }

    private static void hash(Passage passage, String text, @Nullable Object[] values, PersonHasher hasher) {
        values[passage.stored()] = hasher.hash(passage.domain(), text);

        if (passage.flag() >= 0) {
            values[passage.flag()] = isAnonymous(passage, text);
        }
    }

    private static boolean isAnonymous(Passage passage, String text) {
        String prefix = Objects.requireNonNull(passage.anonymousPrefix()).toUpperCase(Locale.ROOT);
        return text.toUpperCase(Locale.ROOT).startsWith(prefix);
    }
}
