package fr.solidrnet.transforms.impact;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The draws of every factor. Draw number i of all factors together is one possible world: it serves every device and
 * every figure of a run. A factor draws from a stream of its own, seeded by its code alone, so that another factor, or
 * another law of another factor, does not move its draws.
 */
final class SharedDraws {
    /** Enough for the P5 and the P95 of a sum to move by less than their second figure from one seed to another. */
    static final int DRAWS = 20_000;

    private static final long SEED = 79L;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Map<String, double[]> drawn;
    private final long seed;

    SharedDraws(SortedMap<String, Law> laws) {
        this(laws, SEED);
    }

    SharedDraws(SortedMap<String, Law> laws, long seed) {
        this(new HashMap<>(), seed);
        laws.forEach((code, law) -> drawn.put(code, draw(code, law)));
    }

    private SharedDraws(Map<String, double[]> drawn, long seed) {
        this.drawn = drawn;
        this.seed = seed;
    }

    /** The draws of a factor, not to be written to. */
    double[] of(String code) {
        double[] draws = drawn.get(code);

        if (draws == null) {
            throw new IllegalArgumentException("No draws of factor " + code);
        }

        return draws;
    }

    /** The same worlds, but for one factor, held at a value. */
    SharedDraws holding(String code, double value) {
        return with(code, new Law.Constant(value));
    }

    /** The same worlds, but for one factor, which has another law. */
    SharedDraws with(String code, Law law) {
        Map<String, double[]> replaced = new HashMap<>(drawn);
        replaced.put(code, draw(code, law));
        return new SharedDraws(replaced, seed);
    }

    private double[] draw(String code, Law law) {
        return law.draw(RandomSource.L64_X128_MIX.create(stream(code)), DRAWS);
    }

    /** FNV-1a of the code, from a basis that the seed sets. */
    private long stream(String code) {
        long hash = FNV_BASIS ^ seed;

        for (int i = 0; i < code.length(); i++) {
            hash = (hash ^ code.charAt(i)) * FNV_PRIME;
        }

        return hash;
    }
}
