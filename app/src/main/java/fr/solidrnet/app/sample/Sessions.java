package fr.solidrnet.app.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Table {@code sessions}: more of them every month, few in August. */
final class Sessions implements SampleTable {
    static final List<String> COLUMNS = List.of(
            "session_id",
            "epn_id",
            "date_session",
            "heure_debut",
            "duree_min",
            "theme",
            "modalite",
            "capacite",
            "animateur_ref",
            "mis_a_jour_le",
            MOTIF);
    static final double A_MONTH = 262;

    private static final Weighted<String> THEMES = Weighted.of(
            List.of(
                    "MATERIEL",
                    "INTERNET",
                    "MESSAGERIE",
                    "BUREAUTIQUE",
                    "BLOG",
                    "RESEAUX_SOCIAUX",
                    "DEMARCHES",
                    "IMAGE",
                    "SECURITE",
                    "AUTRE"),
            11,
            17,
            13,
            12,
            2,
            6,
            22,
            6,
            8,
            3);
    private static final List<String> HOURS = List.of("09:00", "09:30", "10:00", "14:00", "14:30", "16:00", "18:00");
    private static final List<Integer> LENGTHS = List.of(60, 90, 120, 120, 150, 180);
    private static final List<Integer> SEATS = List.of(8, 8, 10, 10, 12);
    private static final int TRAINERS = 2;

    /** No row of a session changes later than that after it. */
    static final int LONGEST = 3;

    private final Programme programme;
    private final Schedule schedule;
    private final Epns epns;
    private final PlantedNames planted;

    Sessions(Programme programme, Epns epns, PlantedNames planted) {
        this.programme = programme;
        this.epns = epns;
        this.planted = planted;
        this.schedule = Schedule.of(
                0,
                programme.settings().months() - 1,
                A_MONTH * programme.settings().scale(),
                month -> Programme.growing(programme.timeline(), month, 0.7));
    }

    /**
     * @param seats missing where nobody says how many
     * @param corrected when the theme, at first mistaken, was put right
     */
    record Session(
            long number,
            int month,
            Epns.Epn epn,
            LocalDate day,
            String hour,
            int minutes,
            String theme,
            boolean workshop,
            @Nullable Integer seats,
            int trainer,
            LocalDateTime recorded,
            @Nullable LocalDateTime corrected,
            @Nullable LocalDateTime withdrawn) {
        String id() {
            return Cells.id("SE-", number + 1, 7);
        }
    }

    Schedule schedule() {
        return schedule;
    }

    Session session(long number, int month) {
        Draw draw = programme.draw(Subject.SESSION, number);
        LocalDate day = workday(draw, month);
        boolean workshop = draw.chance(0.76);
        return new Session(
                number,
                month,
                epns.any(draw, month),
                day,
                draw.pick(HOURS),
                workshop ? draw.pick(LENGTHS) : draw.pick(List.of(30, 45, 60)),
                THEMES.pick(draw),
                workshop,
                workshop && draw.chance(0.9) ? draw.pick(SEATS) : null,
                draw.below(TRAINERS),
                draw.evening(day),
                draw.chance(0.03) ? draw.evening(day.plusDays(draw.between(1, 40))) : null,
                draw.chance(0.004) ? draw.evening(day.plusDays(draw.between(41, 60))) : null);
    }

    /** Any day but Sunday. */
    private LocalDate workday(Draw draw, int month) {
        int last = programme.timeline().month(month).lengthOfMonth();
        LocalDate day = programme.timeline().month(month).atDay(draw.between(1, last));

        if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return day;
        }

        return day.getDayOfMonth() == 1 ? day.plusDays(1) : day.minusDays(1);
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        for (int month = Math.max(0, window.month() - LONGEST); month <= window.month(); month++) {
            for (long number = schedule.start(month); number < schedule.start(month + 1); number++) {
                row(window, session(number, month), out);
            }
        }
    }

    private void row(Window window, Session session, Consumer<SampleRow> out) {
        LocalDateTime stamp = window.latest(session.recorded(), session.corrected(), session.withdrawn());

        if (stamp == null || !window.shows(stamp)) {
            return;
        }

        boolean withdrawn = stamp.equals(session.withdrawn());
        String[] cells = withdrawn
                ? Cells.withdrawn(COLUMNS, "mis_a_jour_le", stamp, session.id())
                : cells(window, session, stamp);
        out.accept(new SampleRow(cells, session.recorded(), withdrawn));
    }

    private String[] cells(Window window, Session session, LocalDateTime stamp) {
        boolean mistaken = session.corrected() != null && !window.reached(session.corrected());
        return Cells.of(
                session.id(),
                session.epn().id(),
                session.day(),
                session.hour(),
                session.minutes(),
                mistaken ? "AUTRE" : session.theme(),
                session.workshop() ? "ATELIER" : "INDIVIDUEL",
                session.seats(),
                trainer(session),
                stamp,
                null);
    }

    private String trainer(Session session) {
        Draw draw = programme.draw(Subject.TRAINER, session.epn().number(), session.trainer());
        Names.Person trainer = programme.names().person(draw, 1965, 1998);
        planted.person(trainer);
        return trainer.reference();
    }
}
