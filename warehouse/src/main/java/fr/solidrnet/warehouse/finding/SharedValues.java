package fr.solidrnet.warehouse.finding;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has equal values held once: a million rows that lack one missing file, or share one fault, repeat nearly all that is
 * said of them. Not for several threads.
 */
public final class SharedValues {
    /** Then all are forgotten: what is different in each row would leave no place for what repeats. */
    private static final int MOST = 100_000;

    private final Map<Object, Object> first = new HashMap<>();

    /** @return {@code value}, or an equal one that was given before it, unless long before */
    @SuppressWarnings("unchecked")
    public <T> T of(T value) {
        @Nullable Object known = first.get(value);

        if (known != null) {
            // Equal values of the classes that are shared are of one class.
            return (T) known;
        }

        if (first.size() >= MOST) {
            first.clear();
        }

        first.put(value, value);
        return value;
    }
}
