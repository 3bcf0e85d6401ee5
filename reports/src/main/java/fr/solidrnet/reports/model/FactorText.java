package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Factor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Factors as they are printed. */
public final class FactorText {
    private static final String PERT = "pert";

    private FactorText() {}

    /**
     * The value with the law that it varies by: {@code 1 820 h/an}, {@code médiane 204,4 kg CO2e, × ou ÷ 1,45
     * (lognormale)}, {@code min. 2, mode 4, max. 6 h (PERT)}.
     */
    public static String law(Factor factor) {
        List<String> parts = new ArrayList<>();

        if (!factor.law().equals(PERT)) {
            String value = FrenchFormats.quantity(plain(factor.value()), factor.unit());
            parts.add(factor.parameters().isEmpty() ? value : "médiane " + value);
        }

        for (String parameter : factor.parameters().split("\\|")) {
            if (!parameter.isEmpty()) {
                parts.add(parameter(parameter));
            }
        }

        String unit = factor.law().equals(PERT) ? FrenchFormats.unit(BigDecimal.TEN, factor.unit()) : "";
        String law = factor.parameters().isEmpty() ? "" : " (" + lawName(factor) + ")";
        return String.join(", ", parts) + unit + law;
    }

    /** The same without the words that its parameters make plain. */
    static String brief(Factor factor) {
        return law(factor).replace("médiane ", "").replace(" (" + lawName(factor) + ")", "");
    }

    private static String lawName(Factor factor) {
        return factor.law().equals(PERT) ? factor.lawLabel() : factor.lawLabel().toLowerCase(Locale.FRANCE);
    }

    /** The last day of validity, and whether it is passed. */
    static String end(Factor factor) {
        LocalDate end = factor.validTo();
        return (end == null ? "Sans fin" : FrenchFormats.shortDate(end)) + (factor.expired() ? " (dépassée)" : "");
    }

    /** {@code du 01/01/2022 au 30/06/2027}. */
    public static String validity(Factor factor) {
        LocalDate end = factor.validTo();
        String until = end == null ? "sans fin" : "au " + FrenchFormats.shortDate(end);
        return "du " + FrenchFormats.shortDate(factor.validFrom()) + " " + until
                + (factor.expired() ? " (dépassée)" : "");
    }

    /**
     * What a reader must know of factors used out of their validity; each is named. That one of a past year, shown with
     * its last day, is not among them is said.
     */
    static String warning(List<Factor> factors, YearMonth month) {
        List<String> expired = factors.stream()
                .filter(factor -> factor.used() && factor.expired())
                .map(FactorText::named)
                .toList();

        if (factors.stream().noneMatch(Factor::used)) {
            return "Aucun facteur n’a servi aux chiffres de ce mois.";
        }

        return expired.isEmpty()
                ? valid(factors, month)
                : Words.say(
                        "Attention, hors de leur période de validité et utilisés faute de mieux : %s.",
                        Words.list(expired));
    }

    private static String valid(List<Factor> factors, YearMonth month) {
        boolean past = factors.stream()
                .filter(Factor::used)
                .map(Factor::validTo)
                .anyMatch(end -> end != null && end.isBefore(month.atEndOfMonth()));
        return past
                ? "Tous les facteurs utilisés sont dans leur période de validité : ceux des années passées ne servent"
                        + " qu’aux dotations de ces années."
                : "Tous les facteurs utilisés sont dans leur période de validité.";
    }

    private static String named(Factor factor) {
        LocalDate end = factor.validTo();
        return end == null ? factor.label() : factor.label() + " (jusqu’au " + FrenchFormats.date(end) + ")";
    }

    private static String parameter(String text) {
        String[] parts = text.split("=", 2);

        if (parts.length < 2) {
            return text;
        }

        String name =
                switch (parts[0]) {
                    case "gsd" -> "×" + FrenchFormats.FIXED + "ou" + FrenchFormats.FIXED + "÷";
                    case "min" -> "min.";
                    case "max" -> "max.";
                    default -> parts[0];
                };
        return name + FrenchFormats.FIXED + parts[1].replace('.', ',');
    }

    /** All the digits of the reference, whatever their number. */
    private static BigDecimal plain(double value) {
        BigDecimal digits = BigDecimal.valueOf(value).stripTrailingZeros();
        return digits.scale() < 0 ? digits.setScale(0) : digits;
    }
}
