package fr.solidrnet.ingestion.checking;

import fr.solidrnet.ingestion.privacy.PersonHasher;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.Protection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns whose cells become pseudonyms: a text given by hand is read and hashed as a cell of each would be. */
public final class HashedColumns {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Hashed> columns;

    private record Hashed(String domain, CheckedColumn column) {}

    private HashedColumns(List<Hashed> columns) {
        this.columns = columns;
    }

    /** Those of all tables. */
    public static HashedColumns of(Contracts contracts) {
        List<Hashed> columns = new ArrayList<>();
        contracts.tables().forEach(contract -> contract.exported().stream()
                .filter(HashedColumns::isHashed)
                .forEach(field -> columns.add(hashed(field))));
        return new HashedColumns(columns);
    }

    /**
     * Every pseudonym that stands for the text somewhere, as it stands or as the formats of sources that name persons in
     * words write it; none for a blank one, or a mark for « nothing known ».
     */
    public Set<ByteBuffer> pseudonyms(@Nullable String text, PersonHasher hasher) {
        Set<ByteBuffer> pseudonyms = new HashSet<>();

        for (String writing : writings(text)) {
            for (Hashed hashed : columns) {
                if (hashed.column().read(writing) instanceof Cell.Value cell) {
                    pseudonyms.add(ByteBuffer.wrap(
                            hasher.hash(hashed.domain(), cell.value().toString())));
                }
            }
        }

        return pseudonyms;
    }

    /** Names are hashed in capital letters, their blanks single (ingestion/formats). */
    private static Set<String> writings(@Nullable String text) {
        return text == null
                ? Set.of()
                : new TreeSet<>(List.of(
                        text, BLANKS.matcher(text.strip()).replaceAll(" ").toUpperCase(Locale.ROOT)));
    }

    private static Hashed hashed(Field field) {
        Protection protect = Objects.requireNonNull(field.protect());
        return new Hashed(Objects.requireNonNull(protect.domain()), new CheckedColumn(0, field, false));
    }

    private static boolean isHashed(Field field) {
        Protection protect = field.protect();
        return protect != null && protect.method() == Protection.Method.HASH;
    }
}
