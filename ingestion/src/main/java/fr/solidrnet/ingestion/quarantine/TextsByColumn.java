package fr.solidrnet.ingestion.quarantine;

import fr.solidrnet.warehouse.finding.SharedValues;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Texts by name of column, in the order of these names; a third of the memory of a tree of them. */
final class TextsByColumn extends AbstractMap<String, String> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> columns;
    private final String[] texts;

    private TextsByColumn(List<String> columns, String[] texts) {
        this.columns = columns;
        this.texts = texts;
    }

    static TextsByColumn of(Map<String, String> texts) {
        if (texts instanceof TextsByColumn already) {
            return already;
        }

        TreeMap<String, String> sorted = new TreeMap<>(texts);
        return new TextsByColumn(List.copyOf(sorted.keySet()), sorted.values().toArray(String[]::new));
    }

    /** Equal texts, shared with others. */
    TextsByColumn sharing(SharedValues values) {
        return new TextsByColumn(
                values.of(columns), Arrays.stream(texts).map(values::of).toArray(String[]::new));
    }

    @Override
    public @Nullable String get(@Nullable Object column) {
        int place = columns.indexOf(column);
        return place < 0 ? null : texts[place];
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return columns.contains(column);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return IntStream.range(0, texts.length)
                        .mapToObj(i -> Map.entry(columns.get(i), texts[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return texts.length;
            }
        };
    }
}
