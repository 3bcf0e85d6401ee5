package fr.solidrnet.transforms.indicator;

import java.util.Locale;

/** Which dates a figure takes in, seen from the last day of its month. */
public enum Period {
    MOIS("du mois", "between edition.debut_mois and edition.fin"),
    ANNEE("de l'année", "between edition.debut_annee and edition.fin"),
    CUMUL("cumul", "<= edition.fin");

    private final String label;
    private final String condition;

    Period(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    /** The period as the long table names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What officials read. */
    public String label() {
        return label;
    }

    /** SQL that holds where {@code date} falls into the period of a row of {@code edition}. */
    String covers(String date) {
        return date + " " + condition;
    }
}
