package fr.solidrnet.app.sample;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Items that are drawn in proportion to their weights. */
final class Weighted<T> {
    private final List<T> items;
    private final long[] cumulated;

    private Weighted(List<T> items, long[] cumulated) {
        this.items = items;
        this.cumulated = cumulated;
    }

    static <T> Weighted<T> of(List<T> items, ToLongFunction<T> weight) {
        long[] cumulated = new long[items.size()];
        long sum = 0;

        for (int i = 0; i < cumulated.length; i++) {
            sum += weight.applyAsLong(items.get(i));
            cumulated[i] = sum;
        }

        return new Weighted<>(List.copyOf(items), cumulated);
    }

    /** @param weights as many as items, in their order */
    static <T> Weighted<T> of(List<T> items, int... weights) {
        return of(items, item -> weights[items.indexOf(item)]);
    }

    /** The same weights on what the function makes of each item. */
    <R> Weighted<R> map(Function<T, R> function) {
        return new Weighted<>(items.stream().map(function).toList(), cumulated);
    }

    T pick(Draw draw) {
        long ticket = draw.below(cumulated[cumulated.length - 1]);
        int place = Arrays.binarySearch(cumulated, ticket);
        return items.get(place < 0 ? -place - 1 : place + 1);
    }
}
