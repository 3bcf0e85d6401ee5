package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import java.util.Optional;

/**
 * How far the packs are from their target.
 *
 * @param share of the target reached, 1 for all of it; empty when there is no target or no figure
 */
public record TargetProgress(String sentence, Optional<Double> share) {
    static TargetProgress of(EditionFigures edition) {
        Optional<Figure> reached = edition.find(FigureKey.total("packs_attribues", FigureKey.WHOLE));
        Optional<Figure> progress = edition.find(FigureKey.total("objectif_packs", FigureKey.WHOLE));

        return reached.flatMap(packs -> progress.flatMap(ratio -> told(packs, ratio)))
                .orElseGet(() -> new TargetProgress("Aucun objectif en vigueur n’est connu.", Optional.empty()));
    }

    private static Optional<TargetProgress> told(Figure packs, Figure ratio) {
        if (packs.value() == null || packs.target() == null || ratio.value() == null) {
            return Optional.empty();
        }

        String sentence = "%s depuis le début du programme, soit %s de l’objectif de %s."
                .formatted(
                        FrenchFormats.quantity(packs.value(), 0, "packs attribués"),
                        FrenchFormats.quantity(ratio.value(), ratio.definition().decimales(), "%"),
                        FrenchFormats.number(packs.target(), 0));
        return Optional.of(new TargetProgress(sentence, Optional.of(ratio.value() / 100)));
    }
}
