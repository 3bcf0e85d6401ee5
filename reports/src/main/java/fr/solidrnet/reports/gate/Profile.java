package fr.solidrnet.reports.gate;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javax.xml.bind.JAXBException;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** The two sets of rules that we hold to, as veraPDF ships them: its own directory would read all the others as well. */
final class Profile {
    static final int SHOWN_OF_A_RULE = 3;
    static final List<ValidationProfile> BOTH = List.of(read("PDFA-2A.xml"), read("PDFUA-1.xml"));

    private Profile() {}

    /** Nothing more: the rules are read when the class is first used. */
    static void load() {}

    static PDFAValidator validator() {
        return new DistinctChecks(BOTH, SHOWN_OF_A_RULE);
    }

    private static ValidationProfile read(String name) {
        String resource = "/org/verapdf/pdfa/validation/" + name;

        try (InputStream stream = ValidationProfile.class.getResourceAsStream(resource)) {
            return Profiles.profileFromXml(Objects.requireNonNull(stream, resource));
        } catch (IOException | JAXBException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot read veraPDF's rules in " + resource, e);
        }
    }
}
