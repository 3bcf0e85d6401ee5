package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The chances of one thing of the sample. Each thing has its own stream, named by what it is and its number, so
 * that it comes out the same whenever, and however often, it is made again: nothing has to be remembered.
 */
final class Draw {
    private static final int OPENING_MINUTE = 8 * 60;
    private static final int OPEN_MINUTES = 10 * 60;

    private final SplittableRandom random;

    private Draw(long state) {
        this.random = new SplittableRandom(state);
    }

    static Draw of(long seed, Subject subject, long number) {
        return of(seed, subject, number, 0);
    }

    static Draw of(long seed, Subject subject, long number, long rank) {
        long state = mix(seed + 0x9E3779B97F4A7C15L * (subject.ordinal() + 1));
        state = mix(state ^ (number * 0xD1B54A32D192ED03L));
        return new Draw(mix(state ^ (rank * 0x8CB92BA72F3D8DD7L)));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0, included, to {@code bound}, excluded. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    /** Both ends included. */
    int between(int least, int greatest) {
        return least + random.nextInt(greatest - least + 1);
    }

    /** From 0 to 1, excluded. */
    double unit() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** A whole minute of a working day, before 18:00. */
    LocalDateTime during(LocalDate day) {
        int minute = OPENING_MINUTE + random.nextInt(OPEN_MINUTES);
        return day.atTime(minute / 60, minute % 60);
    }

    /** A whole minute after working hours: later than anything that happened {@link #during} the same day. */
    LocalDateTime evening(LocalDate day) {
        return day.atTime(18 + random.nextInt(3), random.nextInt(60));
    }
}
