package fr.solidrnet.transforms.impact;

import fr.solidrnet.transforms.impact.FactorRole.Scope;
import fr.solidrnet.transforms.indicator.Simulation;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which factors of a set the devices in service ask for. */
final class FactorNeeds {
    private static final Set<FactorRole> OF_TYPE =
            EnumSet.of(FactorRole.F_NEW, FactorRole.L_NEW, FactorRole.W_OLD, FactorRole.W_NEW, FactorRole.MIPS_NEW);

    private final FactorSet factors;
    private final NavigableSet<Integer> emissionYears = new TreeSet<>();

    FactorNeeds(FactorSet factors) {
        this.factors = factors;
        factors.all().stream()
                .map(Factor::code)
                .filter(code -> FactorRole.parse(code)
                        .filter(FactorRole.EF_ELEC::equals)
                        .isPresent())
                .map(FactorRole.EF_ELEC::end)
                .filter(year -> year.matches("\\d{4}"))
                .map(Integer::valueOf)
                .forEach(emissionYears::add);
    }

    /** Whether a type has all its factors; those that have not count in mass only. */
    boolean counts(String type) {
        return OF_TYPE.stream().allMatch(role -> factors.find(role.of(type)).isPresent());
    }

    /** The emission factor of a year, that of the nearest year where it has none, the earlier of two as near. */
    String emission(int year) {
        Integer before = emissionYears.floor(year);
        Integer after = emissionYears.ceiling(year);

        if (before == null || after == null) {
            Integer only = before == null ? after : before;
            return FactorRole.EF_ELEC.of(only == null ? year : only);
        }

        return FactorRole.EF_ELEC.of(year - before <= after - year ? before : after);
    }

    /**
     * The codes that a figure is computed with.
     *
     * @param surveyed whether the survey stands in for the convention on displacement
     */
    SortedSet<String> of(Simulation simulation, InService devices, boolean surveyed) {
        SortedSet<String> codes = new TreeSet<>();
        devices.byType().forEach((type, years) -> {
            if (counts(type)) {
                Formula.roles(simulation).forEach(role -> {
                    switch (role.scope()) {
                        case TYPE -> codes.add(role.of(type));
                        case YEAR -> years.keySet().forEach(year -> codes.add(emission(year)));
                        case ALL -> codes.add(role.code());
                    }
                });
            }
        });

        if (surveyed) {
            codes.remove(FactorRole.DELTA.code());
        }

        return codes;
    }

    /**
     * The codes that the devices ask for and the set lacks: those shared by all types as soon as one device is in
     * service, and the rest of a type's factors where it has some. A type of which at most the making is known is one
     * that counts in mass only.
     */
    SortedSet<String> missing(InService devices, boolean surveyed) {
        SortedSet<String> missing = new TreeSet<>();

        for (String type : devices.byType().keySet()) {
            long known = OF_TYPE.stream()
                    .filter(role -> role != FactorRole.F_NEW)
                    .filter(role -> factors.find(role.of(type)).isPresent())
                    .count();

            if (known > 0) {
                OF_TYPE.forEach(role -> missing.add(role.of(type)));
            }
        }

        if (!devices.byType().isEmpty()) {
            Formula.roles(Simulation.NET).stream()
                    .filter(role -> role.scope() == Scope.ALL)
                    .filter(role -> !(surveyed && role == FactorRole.DELTA))
                    .forEach(role -> missing.add(role.code()));
            devices.byType().values().forEach(years -> years.keySet().forEach(year -> missing.add(emission(year))));
        }

        missing.removeIf(code -> factors.find(code).isPresent());
        return missing;
    }
}
