package fr.solidrnet.reports.figures;

/**
 * Which figure of a month this is.
 *
 * @param decoupage empty for the total
 * @param modalite empty for the total
 */
public record FigureKey(String code, String periode, String decoupage, String modalite) {
    public static final String MONTH = "mois";
    public static final String YEAR = "annee";
    public static final String WHOLE = "cumul";

    public static FigureKey total(String code, String periode) {
        return new FigureKey(code, periode, "", "");
    }

    public boolean isTotal() {
        return decoupage.isEmpty();
    }

    /** The same figure for one modality. */
    public FigureKey split(String axis, String value) {
        return new FigureKey(code, periode, axis, value);
    }
}
