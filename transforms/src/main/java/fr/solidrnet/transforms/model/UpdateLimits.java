package fr.solidrnet.transforms.model;

/**
 * When only the parts of a model that changed are made again.
 *
 * @param leastRows rows of the largest table passed through below which making the model whole costs less
 * @param share one in so many: where more units than that share of these rows are touched, the model is made whole
 */
record UpdateLimits(long leastRows, int share) {
    static final UpdateLimits DEFAULT = new UpdateLimits(1_500_000, 4);

    /** Parts, however few rows there are and however many are touched. */
    static final UpdateLimits ALWAYS = new UpdateLimits(0, 0);

    boolean allow(long rows) {
        return rows >= leastRows;
    }

    boolean allow(long units, long rows) {
        return units * share <= rows;
    }
}
