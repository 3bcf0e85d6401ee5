package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Table {@code packs}: five devices round a tower at first, more and more often a laptop and its mouse. */
final class Packs implements SampleTable {
    static final List<String> COLUMNS = List.of("pack_id", "composants", "date_assemblage", "mis_a_jour_le", MOTIF);
    static final int SLOTS = 5;

    private static final List<String> TOWER = List.of("UNITE_CENTRALE", "ECRAN", "CLAVIER", "SOURIS", "CABLES");
    private static final List<String> LAPTOP = List.of("PORTABLE", "SOURIS");
    private static final double TOWERS_AT_FIRST = 0.57;
    private static final double TOWERS_AT_LAST = 0.3;

    private final Programme programme;

    Packs(Programme programme) {
        this.programme = programme;
    }

    /** @param withdrawn the evening on which it was found never to have existed */
    record Pack(
            long number,
            int month,
            List<String> types,
            LocalDate assembled,
            LocalDateTime recorded,
            @Nullable LocalDateTime withdrawn) {
        String id() {
            return id(number);
        }

        static String id(long number) {
            return Cells.id("PK-", number + 1, 7);
        }
    }

    Pack pack(long number) {
        return pack(number, programme.packs().monthOf(number));
    }

    Pack pack(long number, int month) {
        Draw draw = programme.draw(Subject.PACK, number);
        double towers = TOWERS_AT_FIRST
                + (TOWERS_AT_LAST - TOWERS_AT_FIRST) * programme.timeline().progress(month);
        List<String> types = draw.chance(towers) ? TOWER : LAPTOP;
        LocalDate assembled = programme
                .timeline()
                .month(month)
                .atDay(draw.between(1, programme.timeline().month(month).lengthOfMonth()));
        LocalDateTime withdrawn = draw.chance(0.002) ? draw.evening(assembled.plusDays(draw.between(5, 25))) : null;
        return new Pack(number, month, types, assembled, draw.during(assembled), withdrawn);
    }

    @Override
    public String name() {
        return "packs";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        for (int month = window.month() - 4; month <= window.month(); month++) {
            for (long number = programme.packs().start(month);
                    number < programme.packs().start(month + 1);
                    number++) {
                row(window, pack(number, month), out);
            }
        }
    }

    private void row(Window window, Pack pack, Consumer<SampleRow> out) {
        LocalDateTime stamp = window.latest(pack.recorded(), pack.withdrawn());

        if (stamp == null || !window.shows(stamp)) {
            return;
        }

        boolean withdrawn = stamp.equals(pack.withdrawn());
        String[] cells = withdrawn
                ? Cells.withdrawn(COLUMNS, "mis_a_jour_le", stamp, pack.id())
                : Cells.of(pack.id(), components(pack), pack.assembled(), stamp, null);
        out.accept(new SampleRow(cells, pack.recorded(), withdrawn));
    }

    private static String components(Pack pack) {
        return IntStream.range(0, pack.types().size())
                .mapToObj(slot -> Devices.id(Devices.packedLabel(pack.number(), slot)))
                .collect(Collectors.joining("|"));
    }
}
