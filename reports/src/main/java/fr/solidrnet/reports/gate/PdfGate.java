package fr.solidrnet.reports.gate;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF's judgement: only a PDF that is both PDF/A-2a (archives) and PDF/UA-1 (screen readers) goes out. */
public final class PdfGate {
    private static final int SHOWN = 5;

    private PdfGate() {}

    /** Reads the rules ahead of the first {@link #check}, which reads them where this was not asked. */
    public static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
        Profile.load();
    }

    /**
     * Lets a PDF through or refuses it.
     *
     * @param name of the file, for the refusal
     * @throws SolidrnetException INTERNAL, naming each rule broken: standard, clause, test number, what it asks and where
     */
    public static void check(byte[] pdf, String name) {
        List<Breach> breaches = breaches(pdf, name);

        if (!breaches.isEmpty()) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL,
                    name + " is not published: veraPDF finds that it breaks " + breaches.size() + " rule(s):\n"
                            + breaches.stream()
                                    .limit(SHOWN)
                                    .map(Breach::toString)
                                    .collect(Collectors.joining("\n")));
        }
    }

    /** The rules that a PDF breaks, each once, with the first place where it does. */
    private static List<Breach> breaches(byte[] pdf, String name) {
        try (PDFAValidator validator = Profile.validator()) {
            return breaches(pdf, name, validator);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "veraPDF does not close", e);
        }
    }

    static List<Breach> breaches(byte[] pdf, String name, PDFAValidator validator) {
        VeraGreenfieldFoundryProvider.initialise();

        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
            return validator.validateAll(parser).stream()
                    .flatMap(result -> result.getTestAssertions().stream()
                            .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                            .map(test -> Breach.of(result, test)))
                    .collect(Collectors.toMap(Breach::rule, breach -> breach, (first, next) -> first))
                    .values()
                    .stream()
                    .sorted()
                    .toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, name + " is not published: veraPDF cannot read it", e);
        }
    }
}
