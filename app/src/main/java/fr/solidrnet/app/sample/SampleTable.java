package fr.solidrnet.app.sample;

import java.util.List;
import java.util.function.Consumer;

/** One table of the programme, made again for each export from the chances of its rows. */
interface SampleTable {
    String ANNULER = "ANNULER";
    String MOTIF = "motif";

    /** The contract it follows. */
    String name();

    /** The columns of its canonical files, in order; {@link #MOTIF}, where rows may be withdrawn, comes last. */
    List<String> columns();

    /** Whether that month's delivery holds the table. */
    default boolean due(Timeline timeline, int month) {
        return true;
    }

    /** Gives, always in the same order, every row that the window shows. */
    void rows(Window window, Consumer<SampleRow> out);
}
