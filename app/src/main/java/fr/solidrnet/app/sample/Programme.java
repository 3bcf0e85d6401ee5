package fr.solidrnet.app.sample;

/**
 * What all tables of one sample share: the settings, the months, the people and the places, and how many things of
 * each kind begin each month.
 */
record Programme(
        SampleSettings settings,
        Timeline timeline,
        SampleData data,
        Communes communes,
        Names names,
        Schedule packs,
        Schedule spares) {
    private static final double PACKS_A_MONTH = 232;
    private static final double SPARES_A_MONTH = 122;

    /** Packs are prepared three months ahead of what the last export sees. */
    private static final int AHEAD = 3;

    /** The workshop's stock began before the first export. */
    static final int FIRST_RECEPTION = -3;

    static Programme of(SampleSettings settings) {
        Timeline timeline = Timeline.of(settings);
        SampleData data = SampleData.load(GenerateSample.class, "sample");
        int last = settings.months() - 1;
        return new Programme(
                settings,
                timeline,
                data,
                Communes.load(),
                new Names(data),
                Schedule.of(0, last + AHEAD, PACKS_A_MONTH * settings.scale(), month -> growing(timeline, month, 0.75)),
                Schedule.of(FIRST_RECEPTION, last, SPARES_A_MONTH * settings.scale(), timeline::season));
    }

    /** A programme that grows steadily around its average, but for the holidays. */
    static double growing(Timeline timeline, int month, double atFirst) {
        return timeline.season(month) * (atFirst + (2 - 2 * atFirst) * timeline.progress(month));
    }

    Draw draw(Subject subject, long number) {
        return Draw.of(settings.seed(), subject, number);
    }

    Draw draw(Subject subject, long number, long rank) {
        return Draw.of(settings.seed(), subject, number, rank);
    }
}
