package fr.solidrnet.transforms.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong in a catalogue: every defect at once, each a sentence that names its place. */
final class IndicatorDefects {
    private static final Set<String> SIMULATED_SPLITS = Set.of("type_appareil");

    private final Set<String> axes;
    private final Set<Integer> orders = new HashSet<>();
    private final List<String> defects = new ArrayList<>();

    private IndicatorDefects(Set<String> axes) {
        this.axes = axes;
    }

    static List<String> of(IndicatorCatalogue catalogue) {
        IndicatorDefects search =
                new IndicatorDefects(catalogue.axes().stream().map(Axis::code).collect(Collectors.toSet()));
        search.expect(search.axes.size() == catalogue.axes().size(), "axes.yaml", "names an axis twice");
        catalogue.axes().forEach(search::inspect);
        catalogue.indicators().forEach(search::inspect);
        return search.defects;
    }

    private void inspect(Axis axis) {
        String place = "axis " + axis.code();
        long sources =
                Stream.of(axis.codes(), axis.select()).filter(Objects::nonNull).count()
                        + (axis.exports() ? 1 : 0)
                        + (axis.modalities().isEmpty() ? 0 : 1);
        expect(sources == 1, place, "needs exactly one of codes, select, exports, modalities");
        expect(axis.title() != null && axis.missing() != null, place, "needs a title and a label for missing");
    }

    private void inspect(Indicator indicator) {
        String place = indicator.code();
        expect(orders.add(indicator.order()), place, "has the order of another indicator");
        expect(
                Stream.of(indicator.theme(), indicator.label(), indicator.definition(), indicator.unit())
                        .allMatch(text -> text != null && !text.isBlank()),
                place,
                "needs theme, label, definition and unit");
        expect(!indicator.periods().isEmpty(), place, "needs a period");
        expect(!indicator.examples().isEmpty(), place, "needs an example");
        inspectMeasure(place, indicator);
        indicator
                .splits()
                .forEach(split -> expect(
                        axes.containsAll(Indicator.axes(split)), place, "is split by an unknown axis: " + split));
    }

    private void inspectMeasure(String place, Indicator indicator) {
        if (indicator.kind() == null || (indicator.rows() == null) != indicator.isSimulated()) {
            defects.add(place + ": needs kind and rows, or is simulated and has no rows");
            return;
        }

        expect((indicator.simulation() != null) == indicator.isSimulated(), place, "needs a simulation, or has one");

        if (indicator.isSimulated()) {
            inspectSimulated(place, indicator);
            return;
        }

        boolean ratio = indicator.kind().hasDenominator();
        expect((indicator.measure() == null) == ratio, place, "needs a measure, or else is a ratio and has none");
        expect(
                (indicator.numerator() != null && indicator.denominator() != null) == ratio,
                place,
                "needs numerator and denominator exactly where it is a ratio or a count of");
        expect(ratio || indicator.denominatorRows() == null, place, "has denominatorRows but no denominator");
        expect(
                indicator.kind() == FigureKind.RATIO || indicator.scale() == 1,
                place,
                "has a scale but is no ratio: unscaled figures stand for themselves");
        Stream.of(indicator.rows(), indicator.denominatorRows())
                .filter(Objects::nonNull)
                .filter(Rows::isQuery)
                .forEach(rows -> expect(
                        rows.from().strip().startsWith("-- grain:"), place, "has a SELECT without its grain first"));
    }

    private void inspectSimulated(String place, Indicator indicator) {
        expect(
                indicator.periods().equals(List.of(Period.CUMUL)) && SIMULATED_SPLITS.containsAll(indicator.splits()),
                place,
                "is simulated, which is done of what is in service (cumul) and by type of device");
        expect(
                indicator.measure() == null && indicator.numerator() == null && indicator.denominator() == null,
                place,
                "is simulated but has a measure");
    }

    private void expect(boolean holds, String place, String defect) {
        if (!holds) {
            defects.add(place + ": " + defect);
        }
    }
}
