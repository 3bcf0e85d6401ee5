package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Table {@code attributions}: each pack goes to a family first, and some come back and go to another. */
final class Allocations implements SampleTable {
    static final List<String> COLUMNS = List.of(
            "attribution_id",
            "pack_id",
            "beneficiaire_ref",
            "categorie",
            "code_insee",
            "date_demande",
            "date_attribution",
            "date_retour",
            "premier_equipement",
            "alternative",
            "mis_a_jour_le",
            MOTIF);
    private static final Weighted<String> CATEGORIES = Weighted.of(
            List.of("COLLEGIEN", "RSA", "ASSOCIATION", "EHPAD", "BIBLIOTHEQUE", "IAE"), 57, 21, 12, 4, 2, 4);
    private static final Weighted<String> ALTERNATIVES =
            Weighted.of(List.of("NEUF", "OCCASION", "EMPRUNT", "RIEN"), 23, 19, 9, 49);
    private static final double RETURNED = 0.06;
    private static final double GIVEN_AGAIN = 0.4;

    private final Programme programme;
    private final Packs packs;
    private final PlantedNames planted;

    Allocations(Programme programme, Packs packs, PlantedNames planted) {
        this.programme = programme;
        this.packs = packs;
        this.planted = planted;
    }

    /** The first allocation of a pack. */
    Allocation first(Packs.Pack pack) {
        Draw draw = programme.draw(Subject.ALLOCATION, pack.number());
        return allocation(draw, pack, 0, pack.assembled().plusDays(draw.between(0, 18)));
    }

    /** The second one, if the pack came back and was given again. */
    private @Nullable Allocation again(Packs.Pack pack, Allocation first) {
        if (first.returned() == null) {
            return null;
        }

        Draw draw = programme.draw(Subject.ALLOCATION, pack.number(), 1);
        LocalDate day = first.returned().toLocalDate().plusDays(draw.between(7, 40));
        return draw.chance(GIVEN_AGAIN) ? allocation(draw, pack, 1, day) : null;
    }

    private Allocation allocation(Draw draw, Packs.Pack pack, int rank, LocalDate day) {
        String category = CATEGORIES.pick(draw);
        Draw who = programme.draw(Subject.BENEFICIARY, pack.number(), rank);
        Communes.Commune commune = programme.communes().any(who);
        Names.Person person = person(who, category, day.getYear());
        boolean answers = draw.chance(0.35);
        return new Allocation(
                Cells.id("AT-", pack.number() + 1, 7) + "-" + (rank + 1),
                pack.id(),
                person,
                person == null ? programme.names().organisation(who, category, commune.name()) : person.reference(),
                category,
                programme.communes().written(draw, commune),
                draw.chance(0.94) ? day.minusDays(waiting(draw)) : null,
                draw.during(day),
                draw.chance(RETURNED) ? draw.evening(day.plusDays(draw.between(20, 420))) : null,
                draw.chance(0.88) ? (Boolean) draw.chance(firstEquipment(category)) : null,
                answers ? ALTERNATIVES.pick(draw) : "",
                answers ? draw.evening(day.plusDays(draw.between(1, 75))) : null,
                draw.chance(0.02) ? draw.evening(day.plusDays(draw.between(1, 45))) : null,
                draw.chance(0.004) ? draw.evening(day.plusDays(draw.between(1, 30))) : null);
    }

    private Names.@Nullable Person person(Draw who, String category, int year) {
        return switch (category) {
            case "COLLEGIEN" -> programme.names().person(who, year - 52, year - 32);
            case "RSA" -> programme.names().person(who, year - 62, year - 25);
            default -> null;
        };
    }

    private static int waiting(Draw draw) {
        double patience = draw.unit();
        return 6 + (int) (120 * patience * patience);
    }

    private static double firstEquipment(String category) {
        return switch (category) {
            case "COLLEGIEN" -> 0.58;
            case "RSA" -> 0.74;
            default -> 0.25;
        };
    }

    @Override
    public String name() {
        return "attributions";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    /** Packs come back after more than a year: all of them are gone through each time. */
    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        long end = programme.packs().start(window.month() + 1);

        for (long number = 0; number < end; number++) {
            Packs.Pack pack = packs.pack(number);
            Allocation first = first(pack);
            row(window, first, out);
            Allocation again = again(pack, first);

            if (again != null) {
                row(window, again, out);
            }
        }
    }

    private void row(Window window, Allocation allocation, Consumer<SampleRow> out) {
        LocalDateTime stamp = window.reached(allocation.given()) ? allocation.stamp(window) : null;

        if (stamp == null || !window.shows(stamp)) {
            return;
        }

        boolean withdrawn = window.reached(allocation.withdrawn());
        String[] cells = withdrawn
                ? Cells.withdrawn(COLUMNS, "mis_a_jour_le", stamp, allocation.id())
                : cells(window, allocation, stamp);
        out.accept(new SampleRow(cells, allocation.given(), withdrawn));
    }

    private String[] cells(Window window, Allocation allocation, LocalDateTime stamp) {
        note(allocation);
        boolean incomplete = allocation.corrected() != null && !window.reached(allocation.corrected());
        LocalDateTime returned = allocation.returned();
        return Cells.of(
                allocation.id(),
                allocation.packId(),
                allocation.reference(),
                allocation.category(),
                incomplete ? null : allocation.commune(),
                allocation.asked(),
                allocation.given().toLocalDate(),
                returned == null ? null : Cells.known(window, returned.toLocalDate()),
                allocation.first(),
                window.reached(allocation.surveyed()) ? allocation.alternative() : null,
                stamp,
                null);
    }

    private void note(Allocation allocation) {
        if (allocation.person() == null) {
            planted.reference(allocation.reference());
        } else {
            planted.person(allocation.person());
        }
    }
}
