package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.WHOLE;
import static fr.solidrnet.reports.model.SplitTable.bounds;
import static fr.solidrnet.reports.model.SplitTable.whole;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Axis;
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
        blocks.add(new Block.Section("Impacts évités"));
        IntervalText.sign(facts.whole("co2e_evite_net"))
                .ifPresent(sentence -> blocks.add(new Block.Paragraph(Words.say("%s", sentence))));
        blocks.add(impacts());
        blocks.add(new Block.Section("Comment c’est compté"));
        blocks.add(new Block.Points(ImpactMethod.counted(facts)));
        blocks.add(new Block.Section("Ce qui n’est pas compté"));
        blocks.add(new Block.Points(ImpactMethod.left(facts)));
        return new Chapter("Environnement", blocks);
    }

    private Picture impacts() {
        Figure potential = facts.whole("co2e_evite_potentiel");
        Figure net = facts.whole("co2e_evite_net");
        Figure materials = facts.whole("matieres_evitees");
        String words = Words.say(
                "émissions évitées au potentiel, %s ; au net, %s ; matières non mobilisées, %s",
                IntervalText.whole(potential), IntervalText.whole(net), IntervalText.whole(materials));
        return new Picture(
                Words.say("Impacts évités par les appareils en service %s : %s.", facts.end(), words),
                new Drawing.Intervals(List.of(
                        new Axis(
                                axis("Émissions évitées", potential),
                                List.of(interval("Potentiel", potential), interval("Net", net))),
                        new Axis(
                                axis("Matières non mobilisées", materials), List.of(interval("Matières", materials))))),
                Words.say(
                        "Le point est la médiane ; le trait va du 5e au 95e centile des tirages. Chaque unité a son échelle."),
                Words.say("Intervalles des impacts évités %s : %s.", facts.end(), words),
                numbers());
    }

    private static String axis(String what, Figure figure) {
        return what + ", en " + FrenchFormats.unit(figure.definition().unite());
    }

    private Table numbers() {
        return new SplitTable(
                        facts,
                        "type_appareil",
                        "Type d’appareil",
                        List.of(
                                whole("CO2e potentiel", "co2e_evite_potentiel"),
                                bounds("Intervalle", "co2e_evite_potentiel", WHOLE),
                                whole("CO2e net", "co2e_evite_net"),
                                bounds("Intervalle", "co2e_evite_net", WHOLE),
                                whole("Matières", "matieres_evitees"),
                                bounds("Intervalle", "matieres_evitees", WHOLE),
                                whole("Masse réemployée", "masse_reemployee")))
                .table("Impacts évités par type d’appareil, appareils en service " + facts.end()
                        + ", en kg CO2e, et en kg pour les matières et la masse");
    }

    private static Interval interval(String name, Figure figure) {
        return new Interval(name, figure.low(), figure.value(), figure.high(), IntervalText.whole(figure));
    }
}
