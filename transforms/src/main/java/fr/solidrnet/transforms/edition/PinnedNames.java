package fr.solidrnet.transforms.edition;

import java.util.regex.Pattern;

/** SQL over {@code mart.lots} and {@code courant.lots} as SQL over what an edition keeps. */
public final class PinnedNames {
    private static final Pattern LIVE = Pattern.compile("\\b(mart|courant|journal)\\.(?=[a-z])");

    private PinnedNames() {}

    /** The same statement over the edition's own views: {@code edition_2026_10_r1.mart_lots}. */
    public static String in(String schema, String sql) {
        return LIVE.matcher(sql).replaceAll(schema + ".$1_");
    }
}
