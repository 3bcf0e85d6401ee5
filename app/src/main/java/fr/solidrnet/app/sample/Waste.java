package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** Table {@code sorties_dechets}: what the workshop could not use again, by lorry. */
final class Waste implements SampleTable {
    static final List<String> COLUMNS = List.of(
            "identifiant",
            "date_expedition",
            "code_dechet",
            "poids_t",
            "code_traitement",
            "destinataire_siret",
            "mis_a_jour_le");
    private static final double A_MONTH = 10;

    /** European codes, as the register writes them: spaced or not, starred when hazardous. */
    private static final List<String> CODES =
            List.of("16 02 14", "160214", "16 02 16", "16 02 13*", "160213*", "20 01 36", "15 01 01", "20 01 35*");

    private static final Weighted<String> TREATMENTS =
            Weighted.of(List.of("R4", "R12", "R5", "R3", "R13", "D5"), 45, 24, 12, 6, 8, 5);
    private static final int RECEIVERS = 3;
    private static final int FIRST_RECEIVER = 1_000;

    private final Programme programme;
    private final Schedule schedule;

    Waste(Programme programme) {
        this.programme = programme;
        this.schedule = Schedule.of(
                0,
                programme.settings().months() - 1,
                Math.max(1, A_MONTH * programme.settings().scale()),
                month -> 1);
    }

    @Override
    public String name() {
        return "sorties_dechets";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        for (int month = Math.max(0, window.month() - Sessions.LONGEST); month <= window.month(); month++) {
            for (long number = schedule.start(month); number < schedule.start(month + 1); number++) {
                row(window, number, month, out);
            }
        }
    }

    private void row(Window window, long number, int month, Consumer<SampleRow> out) {
        Draw draw = programme.draw(Subject.WASTE, number);
        LocalDate shipped = programme.timeline().month(month).atDay(draw.between(1, 26));
        LocalDateTime recorded = draw.during(shipped);
        LocalDateTime weighedAgain = draw.chance(0.1) ? draw.evening(shipped.plusDays(draw.between(5, 40))) : null;
        LocalDateTime stamp = window.latest(recorded, weighedAgain);

        if (stamp == null || !window.shows(stamp)) {
            return;
        }

        long kilos = draw.between(60, 900);
        long estimate = kilos / 100 * 100 + 50;
        boolean estimated = weighedAgain != null && !window.reached(weighedAgain);
        out.accept(new SampleRow(
                Cells.of(
                        Cells.id("BSD-", number + 1, 6),
                        shipped,
                        draw.pick(CODES),
                        Cells.decimal(estimated ? estimate : kilos, 3),
                        TREATMENTS.pick(draw),
                        Siret.draw(programme.draw(Subject.SIRET, FIRST_RECEIVER + draw.below(RECEIVERS))),
                        stamp),
                recorded,
                false));
    }
}
