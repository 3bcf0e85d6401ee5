package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.model.Periods;
import fr.solidrnet.reports.workbook.TableSheet.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures split by one axis: a row a figure and period, a column a modality, the total at the end. */
final class SplitSheet {
    private static final String ALL = "Ensemble";

    private SplitSheet() {}

    static TableSheet of(EditionFigures edition, String sheet, String table, String axis) {
        Map<String, String> modalities = modalities(edition, axis);
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Indicateur", 40),
                Column.text("Code", 26),
                Column.text("Période", 10),
                Column.text("Unité", 14)));
        modalities
                .values()
                .forEach(label -> columns.add(
                        Column.number(FrenchFormats.prose(label), Math.min(26, Math.max(14, label.length() + 3)))));
        columns.add(Column.number(ALL, 18));

        Map<FigureKey, Map<String, Figure>> rows = edition.figures().stream()
                .filter(figure -> figure.key().decoupage().equals(axis))
                .collect(Collectors.groupingBy(
                        figure -> FigureKey.total(
                                figure.key().code(), figure.key().periode()),
                        LinkedHashMap::new,
                        Collectors.toMap(figure -> figure.key().modalite(), figure -> figure)));
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach((total, split) -> cells.add(row(edition, total, split, modalities)));
        return new TableSheet(sheet, table, columns, 1, cells);
    }

    /** Codes and labels of every modality that a figure of this split has, in the order of the axis. */
    private static Map<String, String> modalities(EditionFigures edition, String axis) {
        Map<String, String> modalities = new LinkedHashMap<>();
        edition.figures().stream()
                .map(Figure::key)
                .filter(key -> key.decoupage().equals(axis))
                .sorted(edition.axes()::compare)
                .forEach(key -> modalities.put(key.modalite(), edition.axes().label(key)));
        return modalities;
    }

    private static List<Cell> row(
            EditionFigures edition, FigureKey total, Map<String, Figure> split, Map<String, String> modalities) {
        Figure any = split.values().iterator().next();
        int decimals = any.definition().decimales();
        Stream<Cell> names = Stream.of(
                Cell.of(FrenchFormats.prose(any.definition().libelle())),
                Cell.of(total.code()),
                Cell.of(Periods.label(total.periode())),
                Cell.of(any.definition().unite()));
        Stream<Cell> parts = modalities.keySet().stream()
                .map(code ->
                        split.containsKey(code) ? Cell.of(split.get(code).value(), decimals) : Cell.of(null, decimals));
        Stream<Cell> whole =
                Stream.of(Cell.of(edition.find(total).map(Figure::value).orElse(null), decimals));
        return Stream.of(names, parts, whole).flatMap(cells -> cells).toList();
    }
}
