package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.MONTH;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Column;
import fr.solidrnet.reports.page.Table.Row;
import java.util.List;
import java.util.stream.Stream;

/** What the figures rest on: rows received and refused, freshness, definitions, factors. */
record QualityChapter(Facts facts) {
    Chapter chapter() {
        return new Chapter(
                "Qualité et méthode",
                List.of(
                        new Block.Section("Lignes reçues et refusées, fraîcheur"),
                        new Block.Points(Quality.sentences(facts.edition())),
                        exports(),
                        refusals(),
                        new Block.Section("Définitions"),
                        definitions()));
    }

    private Table exports() {
        return new SplitTable(
                        facts,
                        "table",
                        "Export",
                        List.of(
                                SplitTable.base("Lignes lues", "lignes_rejetees", MONTH),
                                SplitTable.month("Lignes refusées", "lignes_rejetees"),
                                SplitTable.month("Âge de la dernière livraison (jours)", "fraicheur")))
                .table(
                        "Lignes lues et refusées dans les livraisons du mois, et âge de la dernière livraison, par export");
    }

    /** The reasons met, and those alone. */
    private Block refusals() {
        List<Row> rows = facts.split("lignes_rejetees", MONTH, "code").stream()
                .filter(figure -> figure.value() != null && figure.value() != 0)
                .map(figure -> new Row(List.of(Cell.of(facts.name(figure.key())), Tables.number(figure)), false))
                .toList();
        Figure refused = facts.ofMonth("lignes_rejetees");

        if (rows.isEmpty()) {
            return new Block.Paragraph("Aucun motif de refus n’est compté dans les livraisons du mois.");
        }

        return Tables.table(
                "Lignes refusées par motif, dans les livraisons du mois",
                List.of(Tables.names("Motif", 5), Tables.numbers("Lignes refusées")),
                Stream.concat(
                                rows.stream(),
                                Stream.of(new Row(List.of(Cell.of("Ensemble"), Tables.number(refused)), true)))
                        .toList(),
                facts.source("lignes_rejetees"));
    }

    private Table definitions() {
        return new Table(
                "Ce que chaque indicateur compte",
                List.of(
                        new Column("Indicateur", false, 3),
                        new Column("Unité", false, 2),
                        new Column("Définition", false, 9)),
                facts.edition().definitions().stream().map(QualityChapter::row).toList(),
                "");
    }

    private static Row row(Definition definition) {
        return new Row(
                List.of(
                        Cell.of(FrenchFormats.prose(definition.libelle())),
                        Cell.of(FrenchFormats.unit(definition.unite())),
                        Cell.of(FrenchFormats.prose(definition.definition()))),
                false);
    }
}
