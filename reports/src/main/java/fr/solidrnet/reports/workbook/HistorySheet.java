package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.figures.HistoryPoint;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The edition's 24 months, one a row; totals first, then the figures of each modality. */
final class HistorySheet {
    static final String NAME = "24 mois";
    static final int MONTHS = 24;

    private final EditionFigures edition;
    private final Map<FigureKey, Map<YearMonth, @Nullable Double>> values = new HashMap<>();

    private HistorySheet(EditionFigures edition) {
        this.edition = edition;

        for (HistoryPoint point : edition.history()) {
            values.computeIfAbsent(point.key(), key -> new HashMap<>()).put(point.month(), point.value());
        }
    }

    static TableSheet of(EditionFigures edition) {
        return new HistorySheet(edition).sheet();
    }

    private TableSheet sheet() {
        List<Column<YearMonth>> columns = new ArrayList<>();
        columns.add(new Column<>("Mois", 12, false, false, Cell::of));

        for (Definition definition : edition.definitions()) {
            definition.periodes().forEach(period -> columns.add(column(FigureKey.total(definition.code(), period))));
        }

        edition.definitions().forEach(definition -> splits(definition).forEach(key -> columns.add(column(key))));
        List<YearMonth> months = IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(edition.month()::plusMonths)
                .toList();
        return TableSheet.of(NAME, "mois_24", 1, columns, months).compared(months, month -> NAME);
    }

    private List<FigureKey> splits(Definition definition) {
        return values.keySet().stream()
                .filter(key -> key.code().equals(definition.code()) && !key.isTotal())
                .sorted((left, right) -> {
                    int order = Integer.compare(
                            definition.periodes().indexOf(left.periode()),
                            definition.periodes().indexOf(right.periode()));
                    order = order != 0 ? order : left.decoupage().compareTo(right.decoupage());
                    return order != 0 ? order : edition.axes().compare(left, right);
                })
                .toList();
    }

    private Column<YearMonth> column(FigureKey key) {
        Definition definition = edition.definition(key.code()).orElseThrow();
        String title = FigureColumns.title(definition, key.periode());
        Map<YearMonth, @Nullable Double> points = values.getOrDefault(key, Map.of());
        Column<YearMonth> column = Column.number(
                key.isTotal() ? title : title + " — " + edition.axes().label(key),
                17,
                month -> Cell.of(points.get(month), definition.decimales()));
        return key.isTotal() ? column.withBars() : column;
    }
}
