package fr.solidrnet.reports.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The three sentences « À retenir »: the packs of the month, the way to their target, and what moved most among the
 * other counts of the month. Each is true of any data, since it is made from the numbers as printed.
 */
final class Takeaways {
    private static final List<Flow> OTHERS =
            List.of(Flow.PRESENCES, Flow.CERTIFICATIONS, Flow.NEWCOMERS, Flow.REFURBISHED, Flow.RECEIVED);

    private Takeaways() {}

    static List<String> of(Facts facts) {
        return List.of(
                Flow.PACKS.sentence(facts.series(Flow.PACKS.key())),
                TargetPace.of(facts).sentence(),
                notable(facts));
    }

    /** A record first, then the greatest change; what did not change is told of as such. */
    private static String notable(Facts facts) {
        List<Told> known = OTHERS.stream()
                .map(flow -> new Told(flow, facts.series(flow.key())))
                .filter(told -> told.series().now() != null)
                .toList();

        if (known.isEmpty()) {
            return "Aucun autre compte du mois n’est connu.";
        }

        if (known.size() > 1 && known.stream().allMatch(Told::stable)) {
            return Words.say(
                    "Rien d’autre à signaler : les nombres %s sont les mêmes qu’en %s.",
                    Words.list(known.stream()
                            .map(told -> Words.of(told.flow().name()))
                            .toList()),
                    FrenchFormats.month(facts.month().minusYears(1)));
        }

        Told told = known.stream().max(Comparator.comparing(Told::weight)).orElseThrow();
        return told.flow().sentence(told.series());
    }

    private record Told(Flow flow, Series series) {
        private static final BigDecimal RECORD = BigDecimal.valueOf(Long.MAX_VALUE);

        /** Of fewer than this, one more or less is not yet a movement. */
        private static final BigDecimal BASE = BigDecimal.valueOf(20);

        boolean stable() {
            return movement().map(Movement::stable).orElse(false);
        }

        private Optional<Movement> movement() {
            return Movement.of(series.now(), series.before(12));
        }

        /** How far it moved for what it was; a record weighs more than any change. */
        BigDecimal weight() {
            if (series.highest() || series.lowest()) {
                return RECORD;
            }

            return movement().map(Told::relative).orElse(BigDecimal.ZERO);
        }

        private static BigDecimal relative(Movement movement) {
            BigDecimal base = movement.before().abs().max(BASE);
            return movement.difference().abs().divide(base, MathContext.DECIMAL32);
        }
    }
}
