package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.figures.FileCounts;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was received and refused, in a few sentences. */
final class Quality {
    private Quality() {}

    static List<String> sentences(EditionFigures edition) {
        List<String> sentences = new ArrayList<>();
        sentences.add(deliveries(edition));
        sentences.add(rows(edition));
        freshness(edition).ifPresent(sentences::add);
        return sentences;
    }

    private static String deliveries(EditionFigures edition) {
        int all = edition.manifest().livraisons().size();
        long loaded = files(edition, FileStatus.CHARGE);
        long held = files(edition, FileStatus.RETENU);
        long refused = files(edition, FileStatus.REFUSE);
        return Words.say(
                "L’édition repose sur %s. Fichiers du mois%s: %s, %s, %s.",
                FrenchFormats.quantity((double) all, 0, "livraisons"),
                FrenchFormats.FIXED,
                FrenchFormats.quantity((double) loaded, 0, "chargés"),
                FrenchFormats.quantity((double) held, 0, "retenus"),
                FrenchFormats.quantity((double) refused, 0, "refusés"));
    }

    private static long files(EditionFigures edition, FileStatus status) {
        return edition.files().stream()
                .filter(counts -> counts.status().equals(status.name()))
                .mapToLong(FileCounts::files)
                .sum();
    }

    private static String rows(EditionFigures edition) {
        Optional<Figure> refused = edition.find(FigureKey.total("lignes_rejetees", FigureKey.MONTH));
        Double read = refused.map(Figure::denominator).orElse(null);

        if (read == null || read == 0) {
            return "Aucune ligne n’a été lue dans les livraisons du mois.";
        }

        Double value = refused.map(Figure::value).orElse(null);
        Double share = value == null ? null : value / read * 100;
        return Words.say(
                "Lignes refusées dans les livraisons du mois : %s sur %s, soit %s.",
                FrenchFormats.number(value, 0),
                FrenchFormats.quantity(read, 0, "lignes lues"),
                FrenchFormats.quantity(share, 2, "%"));
    }

    private static Optional<String> freshness(EditionFigures edition) {
        return edition.find(FigureKey.total("fraicheur", FigureKey.MONTH))
                .filter(figure -> figure.value() != null)
                .map(figure -> Words.say(
                        "L’export le plus ancien a été livré %s avant la fin du mois.",
                        FrenchFormats.quantity(figure.value(), 0, "jours")));
    }
}
