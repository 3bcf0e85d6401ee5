package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** Table {@code lots}: announced when given, counted when unpacked, rarely as many as announced. */
final class Lots implements SampleTable {
    static final List<String> COLUMNS = List.of(
            "lot_id",
            "donateur",
            "date_cession",
            "unites_annoncees",
            "unites_recues",
            "poids_annonce_kg",
            "mis_a_jour_le");
    private static final double A_MONTH = 8;
    private static final int COUNTING_DAYS = 30;

    private final Programme programme;
    private final Weighted<String> donors;
    private final int monthly;
    private final int[] devices;

    Lots(Programme programme) {
        this.programme = programme;
        this.donors = Weighted.of(programme.data().rows("donateurs.csv"), row -> Long.parseLong(row.get("poids")))
                .map(row -> row.get("donateur"));
        this.monthly =
                (int) Math.max(2, Math.round(A_MONTH * programme.settings().scale()));
        int months = programme.settings().months() - Programme.FIRST_RECEPTION + 3;
        this.devices = new int[months * monthly];
    }

    /** A lot of that month, the earlier ones of a month being the larger. */
    int draw(Draw draw, int month) {
        double rank = draw.unit();
        return (month - Programme.FIRST_RECEPTION) * monthly + (int) (rank * rank * monthly);
    }

    /** Counts one more device of the lot: done for all of them before the first row is asked for. */
    void count(int lot) {
        devices[lot]++;
    }

    static String id(int lot) {
        return Cells.id("LOT-", lot + 1L, 5);
    }

    /** Devices reach the workshop after that day, and before the 25th of the month. */
    LocalDate given(int lot) {
        return given(programme.draw(Subject.LOT, lot), lot);
    }

    private LocalDate given(Draw draw, int lot) {
        return programme
                .timeline()
                .month(Programme.FIRST_RECEPTION + lot / monthly)
                .atDay(draw.between(1, 14));
    }

    @Override
    public String name() {
        return "lots";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        for (int lot = 0; lot < devices.length; lot++) {
            if (devices[lot] > 0) {
                row(window, lot, out);
            }
        }
    }

    private void row(Window window, int lot, Consumer<SampleRow> out) {
        Draw draw = programme.draw(Subject.LOT, lot);
        LocalDate given = given(draw, lot);
        LocalDateTime announced = draw.during(given);
        LocalDateTime counted = draw.evening(given.plusDays(COUNTING_DAYS));
        LocalDateTime stamp = window.latest(announced, counted);

        if (stamp == null || !window.shows(stamp)) {
            return;
        }

        long announcedUnits = devices[lot] + (draw.chance(0.6) ? draw.below(2 + devices[lot] / 12) : 0);
        out.accept(new SampleRow(
                Cells.of(
                        id(lot),
                        donors.pick(draw),
                        given,
                        announcedUnits,
                        stamp.equals(counted) ? devices[lot] : null,
                        draw.chance(0.85) ? Cells.decimal(announcedUnits * draw.between(320, 520), 2) : null,
                        stamp),
                announced,
                false));
    }
}
