package fr.solidrnet.transforms.impact;

/**
 * Answers to « sans ce pack, qu'auriez-vous fait ? » held at the end of a month.
 *
 * @param answers all of them
 * @param bought those that would have bought a new device
 */
record Survey(long answers, long bought) {
    /** From that many answers on, the survey stands in for the convention. */
    static final long ENOUGH = 30;

    static final Survey NONE = new Survey(0, 0);

    boolean isEnough() {
        return answers >= ENOUGH;
    }

    /** What the answers tell of the share that avoids a purchase, nothing being known before (uniform prior). */
    Law share() {
        return new Law.Beta(1 + bought, 1 + answers - bought);
    }
}
