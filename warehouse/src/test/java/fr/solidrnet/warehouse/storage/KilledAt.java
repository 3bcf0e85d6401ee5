package fr.solidrnet.warehouse.storage;

/** Kills a run at its {@code moment}-th moment: every step has one before it and one after it. */
public final class KilledAt implements CommitSteps {
    private final int moment;
    private int moments;

    public KilledAt(int moment) {
        this.moment = moment;
    }

    @Override
    public void before(Step step) {
        count(step);
    }

    @Override
    public void after(Step step) {
        count(step);
    }

    /** Whether the run went further than this would kill it. */
    public boolean missed() {
        return moments < moment;
    }

    private void count(Step step) {
        moments++;

        if (moments == moment) {
            throw new Killed(step + ", moment " + moment);
        }
    }

    /** Nobody may catch this and go on. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(String message) {
            super(message);
        }
    }
}
