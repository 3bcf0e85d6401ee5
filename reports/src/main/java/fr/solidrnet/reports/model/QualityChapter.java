package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.MONTH;

import fr.solidrnet.reports.figures.Change;
import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the figures rest on: rows received and refused, freshness, definitions, factors. */
record QualityChapter(Facts facts) {
    Chapter chapter() {
        MethodTables tables = new MethodTables(facts.edition());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Section("Lignes reçues et refusées, fraîcheur"));
        blocks.add(new Block.Points(Quality.sentences(facts.edition())));
        blocks.addAll(rows());
        blocks.add(new Block.Section("Ce qui a changé depuis l’édition précédente"));
        blocks.addAll(changes());
        blocks.add(new Block.Section("Sensibilité des estimations"));
        blocks.addAll(sensitivities());
        blocks.add(new Block.Section("Facteurs"));
        blocks.add(new Block.Paragraph(
                FactorText.warning(facts.edition().factors(), facts.edition().month())));
        blocks.add(tables.factors());
        blocks.add(new Block.Section("Définitions"));
        blocks.add(tables.definitions());
        return new Chapter("Qualité et méthode", blocks);
    }

    private Table exports() {
        return new SplitTable(
                        facts,
                        "table",
                        "Export",
                        List.of(
                                SplitTable.base("Lignes lues", "lignes_rejetees", MONTH),
                                SplitTable.month("Lignes refusées", "lignes_rejetees"),
                                SplitTable.month("Âge (jours)", "fraicheur")))
                .table("Lignes lues et refusées dans les livraisons du mois, et âge de la dernière, par export");
    }

    /** The reasons met, and those alone. */
    private List<Block> rows() {
        List<Row> rows = facts.split("lignes_rejetees", MONTH, "code").stream()
                .filter(figure -> figure.value() != null && figure.value() != 0)
                .map(figure -> new Row(List.of(Cell.of(facts.name(figure.key())), Tables.number(figure)), false))
                .toList();
        Figure refused = facts.ofMonth("lignes_rejetees");

        if (rows.isEmpty()) {
            return List.of(
                    exports(), new Block.Paragraph("Aucun motif de refus n’est compté dans les livraisons du mois."));
        }

        Table reasons = Tables.table(
                "Lignes refusées par motif, dans les livraisons du mois",
                List.of(Tables.names("Motif", 5), Tables.numbers("Lignes refusées")),
                Stream.concat(
                                rows.stream(),
                                Stream.of(new Row(List.of(Cell.of("Ensemble"), Tables.number(refused)), true)))
                        .toList(),
                facts.source("lignes_rejetees"));
        return List.of(new Block.Pair(exports(), reasons));
    }

    /** What moved since the edition before, and what is only moved under the rounding. */
    private List<Block> changes() {
        MethodTables tables = new MethodTables(facts.edition());
        String before = facts.edition().manifest().editionPrecedente();

        if (before == null) {
            return List.of(
                    new Block.Paragraph("C’est la première édition : rien ne peut avoir changé depuis une autre."));
        }

        String name = before.replace("/", FrenchFormats.FIXED);
        List<Change> seen =
                facts.edition().changes().stream().filter(tables::printed).toList();
        return seen.isEmpty()
                ? List.of(new Block.Paragraph(
                        Words.say("Aucun total publié dans l’édition %s n’a changé à l’arrondi près.", name)))
                : List.of(tables.changes(seen));
    }

    /** The factor that moves each estimate most, and the estimate with the other published value of the screen. */
    private List<Block> sensitivities() {
        List<String> first = facts.edition().sensitivities().stream()
                .filter(one -> Integer.valueOf(1).equals(one.rank()))
                .map(one -> Words.say(
                        "%s : le facteur qui déplace le plus le résultat est « %s ».",
                        facts.edition()
                                .definition(one.indicator())
                                .map(Definition::libelle)
                                .orElse(one.indicator()),
                        one.label()))
                .toList();
        return first.isEmpty()
                ? List.of(new Block.Paragraph(
                        "Aucune estimation n’a d’intervalle ce mois, et aucune sensibilité n’est donc mesurée."))
                : List.of(new Block.Points(first), new MethodTables(facts.edition()).sensitivities());
    }
}
