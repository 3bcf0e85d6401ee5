package fr.solidrnet.app.explain;

import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.transforms.edition.Verification;
import fr.solidrnet.transforms.edition.Verification.Difference;
import java.io.PrintWriter;
import java.util.List;

/** What a verification found, in French. */
public final class VerificationText {
    private static final int SHOWN = 50;

    private VerificationText() {}

    public static void print(Verification found, PrintWriter out) {
        List<Difference> differences = found.differences();
        out.println(FrenchFormats.prose("Édition " + found.edition() + " : "
                + (found.estSaine() ? "saine." : differences.size() + " différences.")));
        out.println(FrenchFormats.prose("  " + FrenchFormats.count(found.chiffres()) + " chiffres recalculés, "
                + found.fichiers() + " fichiers comparés à leur empreinte."));
        differences.stream().limit(SHOWN).forEach(each -> out.println("  " + words(each)));

        if (differences.size() > SHOWN) {
            out.println("  … (--json les donne toutes)");
        }

        found.remarques().forEach(remark -> out.println(FrenchFormats.prose("  Remarque : " + remark)));
    }

    private static String words(Difference difference) {
        return switch (difference.nature()) {
            case FICHIER, DONNEE -> difference.objet() + FrenchFormats.prose(" : ") + difference.trouve();
            case CHIFFRE, RELATION ->
                difference.objet()
                        + FrenchFormats.prose(" : dans l’édition ")
                        + difference.edition()
                        + FrenchFormats.prose(" ; recalculé ")
                        + difference.trouve();
        };
    }
}
