package fr.solidrnet.app.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** Table {@code insertion}: hours worked by people in insertion, the last twelve months sent each time. */
final class Insertion implements SampleTable {
    static final List<String> COLUMNS = List.of("mois", "structure_siret", "heures", "salaries", "mis_a_jour_le");
    private static final int SENT = 12;
    private static final int STRUCTURES = 2;
    private static final int FIRST_STRUCTURE = 2_000;

    private final Programme programme;

    Insertion(Programme programme) {
        this.programme = programme;
    }

    @Override
    public String name() {
        return "insertion";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        for (int month = Math.max(0, window.month() - SENT + 1); month <= window.month(); month++) {
            for (int structure = 0; structure < STRUCTURES; structure++) {
                row(window, month, structure, out);
            }
        }
    }

    /** The month's hours are an estimate until the payroll is closed. */
    private void row(Window window, int month, int structure, Consumer<SampleRow> out) {
        Draw draw = programme.draw(Subject.INSERTION, month, structure);
        int people = (structure == 0 ? 16 : 7) + draw.between(0, 3);
        long hours = people * (long) draw.between(9_800, 11_900);
        LocalDateTime estimated = draw.during(programme.timeline().closing(month));
        LocalDateTime closed = draw.evening(programme.timeline().closing(month).plusDays(draw.between(6, 20)));
        boolean known = window.reached(closed);
        String siret = Siret.draw(programme.draw(Subject.SIRET, FIRST_STRUCTURE + structure));
        long estimate = people * 10_500L;
        out.accept(new SampleRow(
                Cells.of(
                        programme.timeline().month(month),
                        siret,
                        Cells.decimal(known ? hours : estimate, 2),
                        people,
                        known ? closed : estimated),
                estimated,
                false));
    }
}
