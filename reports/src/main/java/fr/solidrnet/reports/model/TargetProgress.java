package fr.solidrnet.reports.model;

import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Picture;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How far the programme is from its target, and when today's pace reaches it. */
record TargetProgress(Facts facts) {
    private static final String NONE = "–";

    Picture picture() {
        TargetPace pace = TargetPace.of(facts);
        return new Picture(
                pace.sentence(),
                new Drawing.Gauge(mark("Attribués", pace.reached()), mark("Objectif", pace.target())),
                "En nombre de packs attribués depuis le début du programme.",
                Words.say("Jauge des packs attribués face à l’objectif. %s", pace.sentence()),
                numbers(pace));
    }

    private Table numbers(TargetPace pace) {
        return Tables.table(
                "Packs attribués face à l’objectif, " + facts.end(),
                List.of(
                        Tables.names("Objectif (packs)", 2),
                        Tables.numbers("Attribués depuis le début"),
                        Tables.numbers("Part de l’objectif (%)"),
                        Tables.numbers("Reste à attribuer"),
                        Tables.numbers(pace.recent().isEmpty() ? "Attribués récemment" : "Attribués, " + pace.window()),
                        Tables.numbers("Objectif atteint à ce rythme")),
                List.of(new Row(
                        List.of(
                                Cell.of(pace.target().map(FrenchFormats::number).orElse("aucun")),
                                Tables.number(pace.packs()),
                                Tables.number(pace.progress()),
                                number(pace.left().filter(left -> left.signum() >= 0)),
                                number(Optional.of(pace.sum())
                                        .filter(sum -> !pace.recent().isEmpty())),
                                Cell.of(pace.date().map(FrenchFormats::month).orElse(NONE))),
                        false)),
                facts.source("packs_attribues", "objectif_packs"));
    }

    private static Cell number(Optional<BigDecimal> value) {
        return Cell.of(value.map(FrenchFormats::number).orElse(NONE));
    }

    private static Mark mark(String name, Optional<BigDecimal> value) {
        return new Mark(
                name,
                value.map(BigDecimal::doubleValue).orElse(null),
                value.map(FrenchFormats::number).orElse(FrenchFormats.MISSING),
                true);
    }
}
