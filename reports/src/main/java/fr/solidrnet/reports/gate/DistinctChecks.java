package fr.solidrnet.reports.gate;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verapdf.model.baselayer.Object;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.BaseValidator;
import org.verapdf.pdfa.validation.validators.FlavourValidator;

/**
 * veraPDF's validator, which asks a rule once of parts that are {@link Repeated the same to it}, not each time that one
 * is met: of a report's 380,000 questions more than eight in ten are of that kind. What fails is asked, and told, each time.
 */
final class DistinctChecks extends BaseValidator {
    private final Map<List<?>, Set<Rule>> passed = new HashMap<>();
    private final Map<Rule, Boolean> decided = new IdentityHashMap<>();

    private @Nullable Object part;
    private @Nullable Repeated kind;
    private Set<Rule> passedByPart = Set.of();

    DistinctChecks(List<ValidationProfile> profiles, int shownOfARule) {
        super(profiles, shownOfARule, false, false, false);
    }

    @Override
    public boolean firstProcessObjectWithRule(FlavourValidator flavour, Object asked, String context, Rule rule) {
        meet(asked);

        if (kind == null || !decides(kind, rule)) {
            return super.firstProcessObjectWithRule(flavour, asked, context, rule);
        }

        if (passedByPart.contains(rule)) {
            return true;
        }

        boolean passes = super.firstProcessObjectWithRule(flavour, asked, context, rule);

        if (passes) {
            passedByPart.add(rule);
        }

        return passes;
    }

    /** All rules are asked of one part before the next is met. */
    private void meet(Object asked) {
        if (asked != part) {
            part = asked;
            kind = Repeated.of(asked);
            passedByPart = kind == null
                    ? Set.of()
                    : passed.computeIfAbsent(
                            kind.values(asked), values -> Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    /** A deferred rule is asked at the end, whatever is answered now. */
    private boolean decides(Repeated repeated, Rule rule) {
        return decided.computeIfAbsent(
                rule, one -> !Boolean.TRUE.equals(one.getDeferred()) && repeated.decides(one.getTest()));
    }
}
