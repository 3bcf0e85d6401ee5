package fr.solidrnet.ingestion.loading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The remark of an account that says how many old codes of communes were replaced by those of today. */
final class OldCommunes {
    private static final Pattern REMARK =
            Pattern.compile("(\\d+) codes? de communes? anciens? remplacés? par (celui|ceux) d'aujourd'hui\\.");

    private OldCommunes() {}

    static boolean isRemark(String remark) {
        return REMARK.matcher(remark).matches();
    }

    /** Counts {@code more} into the remark, which comes where it was or last; nothing changes for none. */
    static void add(List<String> remarks, long more) {
        if (more == 0) {
            return;
        }

        for (int i = 0; i < remarks.size(); i++) {
            Matcher known = REMARK.matcher(remarks.get(i));

            if (known.matches()) {
                remarks.set(i, remark(Long.parseLong(known.group(1)) + more));
                return;
            }
        }

        remarks.add(remark(more));
    }

    private static String remark(long count) {
        return count == 1
                ? "1 code de commune ancien remplacé par celui d'aujourd'hui."
                : count + " codes de communes anciens remplacés par ceux d'aujourd'hui.";
    }
}
