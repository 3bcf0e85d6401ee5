package fr.solidrnet.transforms.impact;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which factors are out of their validity. */
final class FactorValidity {
    private FactorValidity() {}

    /** @param last the last day of the edition's month */
    static SortedSet<String> expired(FactorSet factors, InService devices, LocalDate last) {
        FactorNeeds needs = new FactorNeeds(factors);
        SortedSet<String> expired = new TreeSet<>();
        factors.all().stream()
                .filter(factor -> !isOfAYear(factor.code()) && !factor.covers(last))
                .forEach(factor -> expired.add(factor.code()));
        devices.byType().values().forEach(years -> years.keySet().forEach(year -> {
            LocalDate end = LocalDate.of(year, 12, 31);
            LocalDate day = end.isAfter(last) ? last : end;
            factors.find(needs.emission(year))
                    .filter(factor -> !factor.covers(day))
                    .ifPresent(factor -> expired.add(factor.code()));
        }));
        return expired;
    }

    private static boolean isOfAYear(String code) {
        return FactorRole.parse(code)
                .filter(role -> role.scope() == FactorRole.Scope.YEAR)
                .isPresent();
    }
}
