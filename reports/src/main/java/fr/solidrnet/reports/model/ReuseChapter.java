package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.WHOLE;
import static fr.solidrnet.reports.model.SplitTable.base;
import static fr.solidrnet.reports.model.SplitTable.month;
import static fr.solidrnet.reports.model.SplitTable.whole;
import static fr.solidrnet.reports.model.SplitTable.year;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Picture;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** From donation to the device in service. */
record ReuseChapter(Facts facts) {
    Chapter chapter() {
        return new Chapter(
                "Réemploi",
                List.of(
                        new Block.Paragraph(Flow.REFURBISHED.sentence(facts.series(Flow.REFURBISHED.key()))),
                        KeyFigures.of(
                                facts,
                                "Réemploi",
                                List.of(
                                        facts.ofMonth("appareils_recus"),
                                        facts.ofMonth("appareils_reconditionnes"),
                                        facts.whole("taux_reemploi"),
                                        facts.whole("appareils_en_service"),
                                        facts.ofMonth("masse_recyclee"))),
                        new Block.Section("Du don à l’appareil en service"),
                        funnel(),
                        new Block.Section("Par donateur"),
                        new Block.Paragraph(gap(facts.whole("ecart_lots"))),
                        donors(),
                        new Block.Section("Déchets envoyés au recyclage"),
                        waste()));
    }

    private Picture funnel() {
        List<Figure> steps = List.of(
                facts.whole("appareils_recus"),
                facts.whole("appareils_reconditionnes"),
                facts.whole("appareils_en_service"));
        List<String> names = List.of("Reçus", "Reconditionnés", "En service");
        String words = Words.say(
                "reçus, %s ; reconditionnés, %s ; en service, %s",
                steps.stream().map(FigureText::number).toArray());
        List<Mark> marks = Stream.of(0, 1, 2)
                .map(i -> new Mark(names.get(i), steps.get(i).value(), FigureText.quantity(steps.get(i)), false))
                .toList();
        SplitTable numbers = new SplitTable(
                facts,
                "type_appareil",
                "Type d’appareil",
                List.of(
                        whole("Reçus", "appareils_recus"),
                        whole("Reconditionnés", "appareils_reconditionnes"),
                        whole("En service", "appareils_en_service"),
                        whole("Réemploi (%)", "taux_reemploi")));
        return new Picture(
                Words.say("Appareils %s : %s.", facts.end(), words),
                new Drawing.Funnel(marks),
                "En nombre d’appareils, depuis le début du programme.",
                Words.say("Entonnoir du don au service, en appareils : %s.", words),
                numbers.table("Appareils par type, depuis le début du programme"));
    }

    private Block donors() {
        SplitTable numbers = new SplitTable(
                facts,
                "donateur",
                "Donateur",
                List.of(
                        whole("Réemploi (%)", "taux_reemploi"),
                        base("Sort connu", "taux_reemploi", WHOLE),
                        whole("Reçus", "appareils_recus"),
                        whole("Écart annoncé", "ecart_lots")));
        return new SplitBars(facts, "Taux de réemploi par donateur", numbers).bars();
    }

    /** What donors announced against what is known of their lots; a gap has a sense. */
    static String gap(Figure gap) {
        BigDecimal devices = FigureText.printed(gap, gap.value());

        if (devices == null) {
            return "L’écart entre les appareils annoncés par les donateurs et les appareils connus n’est pas disponible.";
        }

        if (devices.signum() == 0) {
            return "Les donateurs ont annoncé autant d’appareils qu’il en est connu dans leurs lots.";
        }

        return Words.say(
                "Les donateurs ont annoncé %s de %s qu’il n’en est connu dans leurs lots.",
                FrenchFormats.quantity(devices.abs(), "appareils"), devices.signum() > 0 ? "plus" : "moins");
    }

    private Block waste() {
        return new SplitTable(
                        facts,
                        "code_dechet",
                        "Code de déchet",
                        List.of(
                                month("Mois", "masse_recyclee"),
                                year("Depuis janvier", "masse_recyclee"),
                                whole("Depuis le début", "masse_recyclee")))
                .table("Déchets envoyés vers une valorisation matière, en kilogrammes, par code de la nomenclature");
    }
}
