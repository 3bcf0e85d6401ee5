package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.model.FrenchFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sheets with an indicator and period a column, its unit in the title, and a modality a row. */
final class WideSheets {
    private static final int WIDTH = 17;

    private final EditionFigures edition;
    private final Map<FigureKey, Figure> figures;

    WideSheets(EditionFigures edition) {
        this.edition = edition;
        figures = edition.figures().stream().collect(Collectors.toMap(Figure::key, Function.identity()));
    }

    /** One a theme, in the order of the definitions. */
    List<TableSheet> themes() {
        return edition.definitions().stream()
                .map(Definition::theme)
                .distinct()
                .map(theme -> theme(
                        theme,
                        edition.figures().stream()
                                .filter(figure -> figure.definition().theme().equals(theme))
                                .toList()))
                .toList();
    }

    private TableSheet theme(String theme, List<Figure> shown) {
        List<Column<FigureKey>> names = List.of(
                Column.prose("Découpage", FigureColumns.SPLIT, key -> FigureColumns.split(edition, key)), modality());
        return sheet(SheetNames.sheet(theme), SheetNames.table(theme), names, shown);
    }

    /** The indicators that one axis splits, all of them last. */
    TableSheet axis(String sheet, String title, String axis) {
        List<Figure> split = edition.figures().stream()
                .filter(figure -> figure.key().decoupage().equals(axis))
                .toList();
        List<FigureKey> known =
                split.stream().map(figure -> bare(figure.key())).distinct().toList();
        List<Figure> totals = edition.figures().stream()
                .filter(figure -> figure.key().isTotal() && known.contains(bare(figure.key())))
                .toList();
        Column<FigureKey> name = Column.prose(title, 38, this::label);
        return sheet(
                sheet,
                SheetNames.table(sheet),
                List.of(name),
                Stream.concat(split.stream(), totals.stream()).toList());
    }

    private TableSheet sheet(String sheet, String table, List<Column<FigureKey>> names, List<Figure> shown) {
        List<Column<FigureKey>> columns = new ArrayList<>(names);
        shown.stream()
                .sorted((left, right) -> Integer.compare(
                        left.definition().ordre(), right.definition().ordre()))
                .map(Figure::key)
                .map(WideSheets::bare)
                .distinct()
                .forEach(key -> columns.add(column(key)));
        List<FigureKey> rows = rows(shown);
        return TableSheet.of(sheet, table, names.size(), columns, rows).compared(rows, FigureKey::decoupage);
    }

    /** One key a modality, by split, then in the order of the axis. */
    private List<FigureKey> rows(List<Figure> shown) {
        Map<String, List<FigureKey>> splits = shown.stream()
                .map(figure -> new FigureKey(
                        "", "", figure.key().decoupage(), figure.key().modalite()))
                .distinct()
                .collect(
                        Collectors.groupingBy(FigureKey::decoupage, java.util.LinkedHashMap::new, Collectors.toList()));
        return splits.values().stream()
                .flatMap(keys -> keys.stream().sorted(edition.axes()::compare))
                .toList();
    }

    private Column<FigureKey> column(FigureKey indicator) {
        Definition definition = edition.definition(indicator.code()).orElseThrow();
        String title = FigureColumns.title(definition, indicator.periode());
        Column<FigureKey> column = Column.number(title, WIDTH, row -> cell(definition, indicator, row));
        return column.withBars();
    }

    private Cell cell(Definition definition, FigureKey indicator, FigureKey row) {
        Figure figure = figures.get(indicator.split(row.decoupage(), row.modalite()));
        return Cell.of(figure == null ? null : figure.value(), definition.decimales());
    }

    private Column<FigureKey> modality() {
        return Column.prose("Modalité", 38, this::label);
    }

    private String label(FigureKey key) {
        return key.isTotal()
                ? FigureColumns.ALL
                : FrenchFormats.prose(edition.axes().label(key));
    }

    private static FigureKey bare(FigureKey key) {
        return FigureKey.total(key.code(), key.periode());
    }
}
