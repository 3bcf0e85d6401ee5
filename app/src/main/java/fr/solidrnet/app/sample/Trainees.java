package fr.solidrnet.app.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Who comes to the EPN: each has its own circle, that grows with the months and where the latest come most often.
 * A third of them were equipped by the programme first, and are the very persons of the allocations.
 */
final class Trainees {
    private static final double IN_ALL = 5_300;
    private static final double EQUIPPED = 0.4;
    private static final int EQUIPPED_WITHIN = 6;
    private static final long NOT_EQUIPPED = -1;
    private static final Weighted<Integer> AGES = Weighted.of(List.of(14, 21, 32, 50, 65, 75), 4, 5, 15, 24, 30, 22);

    private final Programme programme;
    private final Packs packs;
    private final Allocations allocations;
    private final List<Schedule> circles = new ArrayList<>();

    Trainees(Programme programme, Packs packs, Allocations allocations, Epns epns) {
        this.programme = programme;
        this.packs = packs;
        this.allocations = allocations;
        int months = programme.settings().months();
        long weights = epns.all().stream().mapToLong(Epns.Epn::weight).sum();

        for (Epns.Epn epn : epns.all()) {
            double monthly = IN_ALL / SampleSettings.DEMO.months() * epn.weight() / weights;
            circles.add(Schedule.of(
                    epn.opened(),
                    months - 1,
                    monthly * programme.settings().scale(),
                    month -> Programme.growing(programme.timeline(), month, 0.8)));
        }
    }

    /** @param commune as it is written; empty where it is not */
    record Trainee(Names.Person person, String commune) {}

    /** How many have come to the EPN by the end of that month. */
    int known(Epns.Epn epn, int month) {
        return (int) circles.get(epn.number()).start(month + 1);
    }

    /** A number within the circle, the latest to come being the likeliest. */
    int anyNumber(Draw draw, int known) {
        double recency = draw.unit();
        return known - 1 - (int) (recency * Math.sqrt(recency) * known);
    }

    /**
     * Two numbers of one identity are the same person, who comes twice to the circle: equal only if the pack is, and
     * never that of somebody who was not equipped.
     */
    long identity(Epns.Epn epn, int number) {
        long pack = pack(draw(epn, number), month(epn, number));
        return pack == NOT_EQUIPPED ? -1L - number : pack;
    }

    Trainee trainee(Epns.Epn epn, int number) {
        Draw draw = draw(epn, number);
        int month = month(epn, number);
        long pack = pack(draw, month);

        if (pack != NOT_EQUIPPED) {
            Allocation allocation = allocations.first(packs.pack(pack));

            if (allocation.person() != null) {
                return new Trainee(allocation.person(), allocation.commune());
            }
        }

        int age = AGES.pick(draw) + draw.between(-6, 6);
        int born = programme.timeline().month(month).getYear() - Math.max(9, age);
        Communes.Commune home = programme.communes().near(draw, epn.communeCode());
        return new Trainee(
                programme.names().person(draw, born, born), programme.communes().written(draw, home));
    }

    private Draw draw(Epns.Epn epn, int number) {
        return programme.draw(Subject.TRAINEE, epn.number(), number);
    }

    private int month(Epns.Epn epn, int number) {
        return circles.get(epn.number()).monthOf(number);
    }

    /** The pack by which the person was equipped in the months before. */
    private long pack(Draw draw, int month) {
        long first = programme.packs().start(Math.max(0, month - EQUIPPED_WITHIN));
        long last = programme.packs().start(month);
        return draw.chance(EQUIPPED) && last > first ? first + draw.below(last - first) : NOT_EQUIPPED;
    }
}
