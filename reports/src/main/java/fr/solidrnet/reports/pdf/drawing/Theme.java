package fr.solidrnet.reports.pdf.drawing;

import java.util.Map;

/**
 * Colours and sizes of the report, in one place: drawings read them here, and the build writes them into the templates.
 * Text colours have a contrast of at least 4.5 with every background they stand on, fills at least 3 with paper, and
 * strong and soft fills differ in lightness, so that black and white shows them apart.
 */
public final class Theme {
    public static final String FONT = "DejaVu Sans Condensed";

    public static final String INK = "#1B2A36";
    /** Sources, units, notes. */
    public static final String DISCREET = "#46555F";
    /** What a sentence speaks of. */
    public static final String STRONG = "#12495C";

    public static final String SOFT = "#7C98A6";
    /** Behind headline figures and total rows. */
    public static final String GROUND = "#EDF2F4";

    public static final String RULE = "#B4C2CA";
    public static final String PAPER = "#FFFFFF";

    /** Of the text column, in points: an A4 page less its margins. */
    public static final int WIDTH = 511;

    public static final double CELL = 8;
    public static final double SMALL = 7.5;
    public static final double TEXT = 9;
    public static final double LABEL = 7.5;

    private Theme() {}

    /** What templates may ask for, by name. */
    public static Map<String, String> values() {
        return Map.ofEntries(
                Map.entry("font", FONT),
                Map.entry("ink", INK),
                Map.entry("discreet", DISCREET),
                Map.entry("strong", STRONG),
                Map.entry("ground", GROUND),
                Map.entry("rule", RULE),
                Map.entry("width", Integer.toString(WIDTH)),
                Map.entry("cell", Double.toString(CELL)),
                Map.entry("small", Double.toString(SMALL)),
                Map.entry("text", Double.toString(TEXT)));
    }
}
