package fr.solidrnet.reports.gate;

import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * A rule that a file breaks.
 *
 * @param rule standard, clause and test number: {@code PDF/UA-1 7.3, test 1}
 * @param asks what the rule asks
 * @param place the first place in the file that does not follow it
 */
record Breach(String rule, String asks, String place) implements Comparable<Breach> {
    static Breach of(ValidationResult result, TestAssertion test) {
        String standard = result.getPDFAFlavour() == PDFAFlavour.PDFUA_1 ? "PDF/UA-1" : "PDF/A-2a";
        String rule = standard + " " + test.getRuleId().getClause() + ", test "
                + test.getRuleId().getTestNumber();
        return new Breach(rule, test.getMessage(), test.getLocation().getContext());
    }

    @Override
    public int compareTo(Breach other) {
        return rule.compareTo(other.rule);
    }

    @Override
    public String toString() {
        return "- " + rule + ": " + asks + " (" + place + ")";
    }
}
