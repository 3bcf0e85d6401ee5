package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.DictionaryEntry;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.figures.HistoryPoint;
import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.model.Periods;
import fr.solidrnet.reports.workbook.TableSheet.Column;
import java.util.ArrayList;
import java.util.List;

/** The tables of the workbook, one a sheet. */
final class Sheets {
    private static final String ALL = "Ensemble";

    private final EditionFigures edition;

    Sheets(EditionFigures edition) {
        this.edition = edition;
    }

    List<TableSheet> all() {
        return List.of(
                figures(),
                SplitSheet.of(edition, "Par catégorie", "par_categorie", "categorie"),
                SplitSheet.of(edition, "Par EPCI", "par_epci", "epci"),
                history(),
                definitions(),
                dictionary());
    }

    private TableSheet figures() {
        List<Column> columns = List.of(
                Column.text("Code", 26),
                Column.text("Libellé", 36),
                Column.text("Période", 10),
                Column.text("Découpage", 20),
                Column.text("Modalité", 38),
                Column.text("Unité", 16),
                Column.number("Valeur", 18),
                Column.number("Mois précédent", 18),
                Column.number("Même mois un an avant", 24),
                Column.number("Objectif", 12),
                Column.number("Numérateur", 14),
                Column.number("Dénominateur", 15));
        return new TableSheet(
                "Chiffres",
                "chiffres",
                columns,
                2,
                edition.figures().stream().map(this::figure).toList());
    }

    private List<Cell> figure(Figure figure) {
        FigureKey key = figure.key();
        int decimals = figure.definition().decimales();
        return List.of(
                Cell.of(key.code()),
                Cell.of(FrenchFormats.prose(figure.definition().libelle())),
                Cell.of(Periods.label(key.periode())),
                Cell.of(key.isTotal() ? ALL : key.decoupage()),
                Cell.of(key.isTotal() ? ALL : edition.axes().label(key)),
                Cell.of(figure.definition().unite()),
                Cell.of(figure.value(), decimals),
                Cell.of(figure.previous(), decimals),
                Cell.of(figure.yearBefore(), decimals),
                Cell.of(figure.target(), decimals),
                Cell.of(figure.numerator(), 0),
                Cell.of(figure.denominator(), 0));
    }

    private TableSheet history() {
        List<Column> columns = List.of(
                Column.text("Mois", 10),
                Column.text("Code", 26),
                Column.text("Libellé", 44),
                Column.text("Période", 10),
                Column.number("Valeur", 14),
                Column.text("Unité", 16));
        List<List<Cell>> rows = new ArrayList<>();

        for (Definition definition : edition.definitions()) {
            edition.history().stream()
                    .filter(point -> point.key().isTotal())
                    .filter(point -> point.key().code().equals(definition.code()))
                    .forEach(point -> rows.add(point(definition, point)));
        }

        return new TableSheet("Historique", "historique", columns, 1, rows);
    }

    private static List<Cell> point(Definition definition, HistoryPoint point) {
        return List.of(
                Cell.of(point.month().toString()),
                Cell.of(definition.code()),
                Cell.of(FrenchFormats.prose(definition.libelle())),
                Cell.of(Periods.label(point.key().periode())),
                Cell.of(point.value(), definition.decimales()),
                Cell.of(definition.unite()));
    }

    private TableSheet definitions() {
        List<Column> columns = List.of(
                Column.text("Code", 26),
                Column.text("Libellé", 44),
                Column.text("Thème", 20),
                Column.text("Unité", 16),
                Column.text("Définition", 110));
        List<List<Cell>> rows = edition.definitions().stream()
                .map(one -> List.of(
                        Cell.of(one.code()),
                        Cell.of(FrenchFormats.prose(one.libelle())),
                        Cell.of(one.theme()),
                        Cell.of(one.unite()),
                        Cell.of(FrenchFormats.prose(one.definition()))))
                .toList();
        return new TableSheet("Définitions", "definitions", columns, 1, rows);
    }

    private TableSheet dictionary() {
        List<Column> columns = List.of(
                Column.text("Table", 30),
                Column.text("Colonne", 28),
                Column.text("Titre", 40),
                Column.text("Type", 12),
                Column.text("Unité", 10),
                Column.text("Sensibilité", 14),
                Column.text("Description", 110));
        return new TableSheet(
                "Dictionnaire",
                "dictionnaire",
                columns,
                2,
                edition.dictionary().stream().map(Sheets::entry).toList());
    }

    private static List<Cell> entry(DictionaryEntry entry) {
        return List.of(
                Cell.of(entry.table()),
                Cell.of(entry.column()),
                Cell.of(FrenchFormats.prose(entry.title())),
                Cell.of(entry.type()),
                Cell.of(entry.unit()),
                Cell.of(entry.sensitivity()),
                Cell.of(FrenchFormats.prose(entry.description())));
    }
}
