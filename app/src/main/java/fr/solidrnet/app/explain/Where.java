package fr.solidrnet.app.explain;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.List;
import java.util.Map;

/** {@code categorie=EHPAD,epci=200041317} as pairs; what they name is another's to check. */
public final class Where {
    private Where() {}

    /** @throws SolidrnetException CONFIGURATION, in French, when a word is no pair */
    public static List<Map.Entry<String, String>> parse(List<String> words) {
        return words.stream().map(Where::pair).toList();
    }

    private static Map.Entry<String, String> pair(String word) {
        int equals = word.indexOf('=');

        if (equals < 1) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "« " + word + " » n’est pas un découpage : écrivez categorie=EHPAD.");
        }

        return Map.entry(
                word.substring(0, equals).strip(), word.substring(equals + 1).strip());
    }
}
