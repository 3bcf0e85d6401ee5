package fr.solidrnet.app.sample;

/** Canonical texts as a French spreadsheet writes them. What is no such text is left as it is. */
final class FrenchText {
    private static final int DATE = "2026-10-31".length();
    private static final int MINUTES = "2026-10-31T14:05".length();

    private FrenchText() {}

    /** « 31/10/2026 », or « 31/10/2026 à 14:05 ». */
    static String date(String text) {
        if (text.length() < DATE || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return text;
        }

        String day = text.substring(8, DATE) + "/" + text.substring(5, 7) + "/" + text.substring(0, 4);
        return text.length() < MINUTES ? day : day + " à " + text.substring(DATE + 1, MINUTES);
    }

    static String yesOrNo(String text) {
        return switch (text) {
            case "true" -> "Oui";
            case "false" -> "Non";
            default -> text;
        };
    }
}
