package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.WHOLE;
import static fr.solidrnet.reports.model.SplitTable.bounds;
import static fr.solidrnet.reports.model.SplitTable.whole;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Interval;
import fr.solidrnet.reports.page.Picture;
import fr.solidrnet.reports.page.Table;
import java.util.ArrayList;
import java.util.List;

/** What re-use avoids, with its interval, how it is counted and what is not. */
record EnvironmentChapter(Facts facts) {
    Chapter chapter() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(KeyFigures.of(
                facts,
                "Environnement",
                List.of(
                        facts.ofMonth("masse_reemployee"),
                        facts.whole("masse_reemployee"),
                        facts.ofMonth("masse_recyclee"),
                        facts.whole("co2e_evite_potentiel"),
                        facts.whole("co2e_evite_net"),
                        facts.whole("matieres_evitees"))));
        blocks.add(new Block.Section("Émissions évitées"));
        IntervalText.sign(facts.whole("co2e_evite_net"))
                .ifPresent(sentence -> blocks.add(new Block.Paragraph(Words.say("%s", sentence))));
        blocks.add(emissions());
        blocks.add(new Block.Section("Matières non mobilisées"));
        blocks.add(materials());
        blocks.add(new Block.Section("Comment c’est compté"));
        blocks.add(new Block.Points(ImpactMethod.counted(facts)));
        blocks.add(new Block.Section("Ce qui n’est pas compté"));
        blocks.add(new Block.Points(ImpactMethod.left(facts)));
        return new Chapter("Environnement", blocks);
    }

    private Picture emissions() {
        Figure potential = facts.whole("co2e_evite_potentiel");
        Figure net = facts.whole("co2e_evite_net");
        Table numbers = byType(List.of(
                        whole("Potentiel", "co2e_evite_potentiel"),
                        bounds("Intervalle du potentiel", "co2e_evite_potentiel", WHOLE),
                        whole("Net", "co2e_evite_net"),
                        bounds("Intervalle du net", "co2e_evite_net", WHOLE)))
                .table("Émissions évitées par type d’appareil, en kg CO2e, appareils en service " + facts.end());
        String words =
                Words.say("au potentiel, %s ; au net, %s", IntervalText.whole(potential), IntervalText.whole(net));
        return intervals(
                "Émissions évitées par les appareils en service",
                words,
                List.of(interval("Potentiel", potential), interval("Net", net)),
                potential,
                numbers);
    }

    private Picture materials() {
        Figure figure = facts.whole("matieres_evitees");
        Table numbers = byType(List.of(
                        whole("Matières", "matieres_evitees"),
                        bounds("Intervalle", "matieres_evitees", WHOLE),
                        whole("Masse réemployée", "masse_reemployee")))
                .table("Matières non mobilisées et masse réemployée par type d’appareil, en kg");
        return intervals(
                "Matières non mobilisées grâce aux appareils en service",
                IntervalText.whole(figure),
                List.of(interval("Matières", figure)),
                figure,
                numbers);
    }

    private Picture intervals(String subject, String words, List<Interval> drawn, Figure unit, Table numbers) {
        return new Picture(
                Words.say("%s %s : %s.", subject, facts.end(), words),
                new Drawing.Intervals(drawn),
                Words.say(
                        "Unité : %s. Le point est la médiane, le trait va du 5e au 95e centile des tirages.",
                        FrenchFormats.unit(unit.definition().unite())),
                facts.source(unit.key().code()),
                Words.say("Intervalles. %s %s : %s.", subject, facts.end(), words),
                numbers);
    }

    private SplitTable byType(List<SplitTable.Measure> measures) {
        return new SplitTable(facts, "type_appareil", "Type d’appareil", measures);
    }

    private static Interval interval(String name, Figure figure) {
        return new Interval(name, figure.low(), figure.value(), figure.high(), IntervalText.whole(figure));
    }
}
