package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Table {@code presences}: who came to which session, some without a name. */
final class Presences implements SampleTable {
    static final List<String> COLUMNS = List.of(
            "session_id",
            "participant_ref",
            "statut",
            "premiere_fois",
            "annee_naissance",
            "genre",
            "statut_social",
            "code_insee",
            "mis_a_jour_le",
            MOTIF);
    private static final Weighted<String> STATUSES =
            Weighted.of(List.of("PRESENT", "ABSENT", "EXCUSE", "ANNULE"), 80, 11, 7, 2);
    private static final double ANONYMOUS = 0.08;
    private static final int ATTEMPTS = 12;

    private final Programme programme;
    private final Sessions sessions;
    private final Trainees trainees;
    private final PlantedNames planted;

    Presences(Programme programme, Sessions sessions, Trainees trainees, PlantedNames planted) {
        this.programme = programme;
        this.sessions = sessions;
        this.trainees = trainees;
        this.planted = planted;
    }

    @Override
    public String name() {
        return "presences";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        Schedule schedule = sessions.schedule();

        for (int month = Math.max(0, window.month() - Sessions.LONGEST); month <= window.month(); month++) {
            for (long number = schedule.start(month); number < schedule.start(month + 1); number++) {
                attendance(window, sessions.session(number, month), out);
            }
        }
    }

    private void attendance(Window window, Sessions.Session session, Consumer<SampleRow> out) {
        Draw draw = programme.draw(Subject.ATTENDANCE, session.number());
        int known = trainees.known(session.epn(), session.month());
        int seats = session.workshop() ? crowd(draw, session) : 1;
        Set<Long> seated = new TreeSet<>();

        for (int seat = 0; seat < seats; seat++) {
            row(window, session, seat, newcomer(draw, session, known, seated), out);
        }
    }

    /** Attendance grows with the programme. */
    private int crowd(Draw draw, Sessions.Session session) {
        int usual = programme.timeline().progress(session.month()) > draw.unit() ? 9 : 7;
        return Math.max(2, usual + draw.between(-3, 4));
    }

    /** Somebody of the circle who is not in the session yet; missing for one who gives no name. */
    private @Nullable Integer newcomer(Draw draw, Sessions.Session session, int known, Set<Long> seated) {
        if (known == 0 || draw.chance(ANONYMOUS)) {
            return null;
        }

        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int number = trainees.anyNumber(draw, known);

            if (seated.add(trainees.identity(session.epn(), number))) {
                return number;
            }
        }

        return null;
    }

    private void row(
            Window window, Sessions.Session session, int seat, @Nullable Integer number, Consumer<SampleRow> out) {
        Draw draw = programme.draw(Subject.ATTENDANCE, session.number(), seat + 1L);
        LocalDateTime corrected =
                draw.chance(0.015) ? draw.evening(session.day().plusDays(draw.between(1, 35))) : null;
        LocalDateTime withdrawn =
                draw.chance(0.002) ? draw.evening(session.day().plusDays(draw.between(36, 50))) : null;
        LocalDateTime stamp = window.latest(session.recorded(), corrected, withdrawn);

        if (stamp == null || !window.shows(stamp)) {
            return;
        }

        Trainees.Trainee trainee = number == null ? null : trainees.trainee(session.epn(), number);
        String reference = trainee == null
                ? "ANONYME-" + (session.number() + 1) + "-" + (seat + 1)
                : trainee.person().reference();

        if (stamp.equals(withdrawn)) {
            String[] cells = Cells.withdrawn(COLUMNS, "mis_a_jour_le", stamp, session.id(), reference);
            out.accept(new SampleRow(cells, session.recorded(), true));
            return;
        }

        boolean mistaken = corrected != null && !window.reached(corrected);
        String status = STATUSES.pick(draw);
        out.accept(new SampleRow(
                Cells.of(
                        session.id(),
                        reference,
                        mistaken ? "PRESENT" : status,
                        draw.chance(0.75) ? (Boolean) draw.chance(0.15) : null,
                        trainee != null && draw.chance(0.86) ? trainee.person().birthYear() : null,
                        gender(draw, trainee),
                        social(draw, trainee, session.day()),
                        trainee == null ? null : trainee.commune(),
                        stamp,
                        null),
                session.recorded(),
                false));
        note(trainee);
    }

    private static String gender(Draw draw, Trainees.@Nullable Trainee trainee) {
        if (trainee == null) {
            return draw.chance(0.5) ? "NC" : draw.pick(List.of("F", "M"));
        }

        return draw.chance(0.97) ? trainee.person().gender() : "";
    }

    private static String social(Draw draw, Trainees.@Nullable Trainee trainee, LocalDate day) {
        if (trainee == null || draw.chance(0.12)) {
            return "NC";
        }

        int age = day.getYear() - trainee.person().birthYear();

        if (age >= 63) {
            return "RETRAITE";
        }

        if (age < 18) {
            return "SCOLARISE";
        }

        return draw.chance(0.45) ? "SANS_EMPLOI" : "EN_EMPLOI";
    }

    private void note(Trainees.@Nullable Trainee trainee) {
        if (trainee != null) {
            planted.person(trainee.person());
        }
    }
}
