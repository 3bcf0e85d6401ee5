package fr.solidrnet.app.sample;

/** Invented SIRET numbers: fourteen digits that pass Luhn's check. */
final class Siret {
    private Siret() {}

    static String draw(Draw draw) {
        String digits = Cells.id(String.valueOf(30_000_000 + draw.below(60_000_000)), draw.between(1, 99), 5);
        int sum = 0;

        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? doubled(digit) : digit;
        }

        return digits + (10 - sum % 10) % 10;
    }

    private static int doubled(int digit) {
        return digit > 4 ? 2 * digit - 9 : 2 * digit;
    }
}
