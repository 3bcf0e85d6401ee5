package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.figures.HistoryPoint;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One figure over the 24 months that end with the edition's, as printed.
 *
 * @param points oldest first, one a month
 */
record Series(FigureKey key, String unit, List<Point> points) {
    static final int MONTHS = 24;

    /** Fewer earlier months than this make no record. */
    private static final int ENOUGH = 12;

    Series {
        points = List.copyOf(points);
    }

    /** @param value rounded as it is printed; null where it is not known */
    record Point(YearMonth month, @Nullable BigDecimal value) {}

    static Series of(EditionFigures edition, FigureKey key) {
        int decimals = edition.definition(key.code()).map(Definition::decimales).orElse(0);
        String unit = edition.definition(key.code()).map(Definition::unite).orElse("");
        Map<YearMonth, BigDecimal> values = edition.history().stream()
                .filter(point -> point.key().equals(key) && point.value() != null)
                .collect(Collectors.toMap(HistoryPoint::month, point -> printed(point, decimals)));
        return new Series(
                key,
                unit,
                IntStream.rangeClosed(1 - MONTHS, 0)
                        .mapToObj(edition.month()::plusMonths)
                        .map(month -> new Point(month, values.get(month)))
                        .toList());
    }

    private static BigDecimal printed(HistoryPoint point, int decimals) {
        return FrenchFormats.rounded(Objects.requireNonNull(point.value()), decimals);
    }

    YearMonth month() {
        return last().month();
    }

    @Nullable
    BigDecimal now() {
        return last().value();
    }

    /** The value so many months before the edition's; null where it is not known. */
    @Nullable
    BigDecimal before(int months) {
        return points.get(points.size() - 1 - months).value();
    }

    private Point last() {
        return points.get(points.size() - 1);
    }

    List<BigDecimal> known() {
        return values(points).toList();
    }

    private List<BigDecimal> earlier() {
        return values(points.subList(0, points.size() - 1)).toList();
    }

    private static Stream<BigDecimal> values(List<Point> points) {
        return points.stream().map(Point::value).filter(Objects::nonNull);
    }

    /** Whether the month is strictly above all the others known, of which there are a year's at least. */
    boolean highest() {
        BigDecimal now = now();
        List<BigDecimal> others = earlier();
        return now != null && others.size() >= ENOUGH && others.stream().allMatch(other -> now.compareTo(other) > 0);
    }

    /** Whether the month is strictly below all the others known, of which there are a year's at least. */
    boolean lowest() {
        BigDecimal now = now();
        List<BigDecimal> others = earlier();
        return now != null && others.size() >= ENOUGH && others.stream().allMatch(other -> now.compareTo(other) < 0);
    }

    /** The months known without a gap up to the edition's, at most so many, oldest first. */
    List<BigDecimal> latest(int most) {
        List<BigDecimal> run = new ArrayList<>();

        for (int i = 0; i < most; i++) {
            BigDecimal value = before(i);

            if (value == null) {
                break;
            }

            run.add(0, value);
        }

        return run;
    }
}
