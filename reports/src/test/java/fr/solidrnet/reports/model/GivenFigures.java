package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Axes;
import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.figures.HistoryPoint;
import fr.solidrnet.warehouse.edition.EditionManifest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures of October 2026 written down by a test; each call gives another set, with the last word on a figure. */
record GivenFigures(List<HistoryPoint> history, List<Figure> figures) {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final List<String> PERCENT = List.of("objectif_packs");

    /** A value so many months back. */
    record At(int back, @Nullable Double value) {}

    static At at(int back, @Nullable Double value) {
        return new At(back, value);
    }

    static GivenFigures given() {
        return new GivenFigures(List.of(), List.of());
    }

    GivenFigures everyMonth(String code, double value) {
        At[] months = new At[Series.MONTHS];

        for (int i = 0; i < months.length; i++) {
            months[i] = at(i, value);
        }

        return months(code, months);
    }

    GivenFigures months(String code, At... values) {
        Map<YearMonth, HistoryPoint> points = new TreeMap<>();
        FigureKey key = FigureKey.total(code, FigureKey.MONTH);
        List<HistoryPoint> all = new ArrayList<>();
        history.forEach(point -> {
            if (point.key().equals(key)) {
                points.put(point.month(), point);
            } else {
                all.add(point);
            }
        });

        for (At value : values) {
            YearMonth month = MONTH.minusMonths(value.back());
            points.put(month, new HistoryPoint(month, key, value.value()));
        }

        all.addAll(points.values());
        return new GivenFigures(all, figures);
    }

    GivenFigures whole(String code, @Nullable Double value, @Nullable Double target) {
        FigureKey key = FigureKey.total(code, FigureKey.WHOLE);
        List<Figure> all = new ArrayList<>(
                figures.stream().filter(figure -> !figure.key().equals(key)).toList());
        all.add(new Figure(definition(code), key, value, null, null, null, null, null, null, target));
        return new GivenFigures(history, all);
    }

    Facts facts() {
        EditionManifest manifest = new EditionManifest(
                MONTH + "/r1", null, Instant.EPOCH, "0", 1, new TreeMap<>(), List.of(), "", new TreeMap<>(), List.of());
        return new Facts(new EditionFigures(
                manifest,
                List.of(),
                new Axes(List.of()),
                figures,
                history,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Definition definition(String code) {
        boolean percent = PERCENT.contains(code);
        return new Definition(1, code, code, "", percent ? "%" : "", percent ? 1 : 0, null, "", List.of(), List.of());
    }
}
