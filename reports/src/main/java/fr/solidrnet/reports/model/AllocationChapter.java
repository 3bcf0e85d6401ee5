package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.model.SplitTable.month;
import static fr.solidrnet.reports.model.SplitTable.whole;
import static fr.solidrnet.reports.model.SplitTable.year;

import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packs given: to whom, how fast, and how far from the target. */
record AllocationChapter(Facts facts) {
    Chapter chapter() {
        return new Chapter(
                "Dotations",
                List.of(
                        KeyFigures.of(
                                facts,
                                "Dotations",
                                List.of(
                                        facts.ofMonth("packs_attribues"),
                                        facts.ofYear("packs_attribues"),
                                        facts.whole("packs_attribues"),
                                        facts.whole("packs_en_service"),
                                        facts.whole("beneficiaires_equipes"),
                                        facts.ofMonth("delai_attribution_median"),
                                        facts.whole("taux_retour"),
                                        facts.whole("taux_premier_equipement"))),
                        new Block.Section("Vers l’objectif"),
                        progress(),
                        new Block.Section("Par catégorie de bénéficiaire"),
                        categories(),
                        CategoryMonths.of(facts)));
    }

    private Picture progress() {
        TargetPace pace = TargetPace.of(facts);
        Series series = facts.series(FigureKey.total("packs_attribues", FigureKey.WHOLE));
        List<Mark> marks = series.points().stream()
                .map(point -> new Mark(
                        MonthBars.name(point.month()),
                        point.value() == null ? null : point.value().doubleValue(),
                        MonthBars.printed(point.value()),
                        point.month().equals(facts.month())))
                .toList();
        return new Picture(
                pace.sentence(),
                new Drawing.Curve(marks, aim(pace)),
                "Packs attribués depuis le début du programme, à la fin de chaque mois.",
                facts.source("packs_attribues", "objectif_packs"),
                Words.say("Courbe des packs attribués sur 24 mois. %s", pace.sentence()),
                new MonthTable(facts, series)
                        .table("Packs attribués depuis le début du programme, à la fin de chaque mois"));
    }

    private static @Nullable Mark aim(TargetPace pace) {
        return pace.target()
                .map(target -> new Mark("Objectif", target.doubleValue(), FrenchFormats.number(target), true))
                .orElse(null);
    }

    private Block categories() {
        SplitTable numbers = new SplitTable(
                facts,
                "categorie",
                "Catégorie",
                List.of(
                        whole("Packs, depuis le début", "packs_attribues"),
                        year("Packs, depuis janvier", "packs_attribues"),
                        month("Packs, mois", "packs_attribues"),
                        whole("En service", "packs_en_service"),
                        month("Délai médian (jours)", "delai_attribution_median"),
                        whole("Retours (%)", "taux_retour"),
                        whole("Premier équip. (%)", "taux_premier_equipement")));
        return new SplitBars(facts, "Packs attribués par catégorie", numbers).bars();
    }
}
