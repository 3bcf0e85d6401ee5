package fr.solidrnet.ingestion.checking;

/** The check digit of a SIRET. */
final class Siret {
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** Fourteen digits that satisfy Luhn; La Poste's establishments follow a rule of their own. */
    static boolean isValid(String text) {
        if (text.length() != 14 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }

        return luhn(text) % 10 == 0 || (text.startsWith(LA_POSTE) && sum(text) % 5 == 0);
    }

    private static int luhn(String digits) {
        int total = 0;

        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            total += weighted > 9 ? weighted - 9 : weighted;
        }

        return total;
    }

    private static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }
}
