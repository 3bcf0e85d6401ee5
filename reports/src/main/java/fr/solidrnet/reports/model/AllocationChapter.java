package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.model.SplitTable.month;
import static fr.solidrnet.reports.model.SplitTable.whole;
import static fr.solidrnet.reports.model.SplitTable.year;

import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Chapter;
import java.util.List;

/** Packs given: to whom, how fast, and how far from the target. */
record AllocationChapter(Facts facts) {
    Chapter chapter() {
        CategoryMonths months = new CategoryMonths(facts);
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
                        new TargetProgress(facts).picture(),
                        new Block.Section("Par catégorie de bénéficiaire"),
                        categories(),
                        months.picture(),
                        months.yearBefore()));
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
