package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Consumer;

/** Table {@code objectifs}: what the assembly votes in December for the year that follows. */
final class Targets implements SampleTable {
    static final List<String> COLUMNS = List.of("annee", "indicateur", "cible", "delibere_le");
    private static final String INDICATOR = "packs_attribues_cumul";
    private static final int PACKS = 5000;

    private final Timeline timeline;

    Targets(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "objectifs";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public boolean due(Timeline timeline, int month) {
        return month == 0 || timeline.month(month).getMonth() == Month.JANUARY;
    }

    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        int first = timeline.start().getYear();

        for (int year = first; year <= timeline.month(window.month()).getYear(); year++) {
            LocalDate voted = LocalDate.of(year - 1, 12, 14);
            boolean isNew = year == timeline.month(window.month()).getYear();
            out.accept(new SampleRow(
                    Cells.of(year, INDICATOR, PACKS, voted),
                    isNew ? window.until() : voted.atStartOfDay().minusYears(200),
                    false));
        }
    }
}
