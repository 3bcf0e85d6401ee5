package fr.solidrnet.transforms.indicator;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.resource.TextHash;
import fr.solidrnet.warehouse.resource.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * All indicators and the axes they are split by, checked against one another when they are loaded.
 *
 * @param indicators in document order
 * @param axes in file order
 * @param hash SHA-256 of all texts, in hexadecimal: what an edition names its definitions by
 */
public record IndicatorCatalogue(List<Indicator> indicators, List<Axis> axes, String hash) {
    private static final String AXES = "axes.yaml";

    /** The shape of {@code axes.yaml}. */
    record AxesFile(List<Axis> axes) {}

    /** The indicators that the product ships with. */
    public static IndicatorCatalogue load() {
        return parse(ResourceFolder.read(IndicatorCatalogue.class, "indicators", ".yaml"));
    }

    /** @param texts file name to YAML: {@code axes.yaml}, and one indicator in every other */
    public static IndicatorCatalogue parse(SortedMap<String, String> texts) {
        List<Indicator> indicators = new ArrayList<>();
        List<Axis> axes = new ArrayList<>();
        List<String> defects = new ArrayList<>();

        texts.forEach((name, text) -> {
            if (name.equals(AXES)) {
                axes.addAll(Yaml.read(name, text, AxesFile.class).axes());
                return;
            }

            Indicator indicator = Yaml.read(name, text, Indicator.class);
            indicators.add(indicator);

            if (!name.equals(indicator.code() + ".yaml")) {
                defects.add(name + ": holds the code " + indicator.code() + ", name the file after it");
            }
        });

        indicators.sort(Comparator.comparingInt(Indicator::order).thenComparing(Indicator::code));
        IndicatorCatalogue catalogue = new IndicatorCatalogue(
                List.copyOf(indicators),
                List.copyOf(axes),
                new TextHash().add(texts).hex());
        defects.addAll(IndicatorDefects.of(catalogue));

        if (!defects.isEmpty()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "Indicators are wrong:\n  " + String.join("\n  ", defects));
        }

        return catalogue;
    }

    /** @throws IllegalArgumentException when there is no such axis */
    public Axis axis(String code) {
        return axes.stream()
                .filter(axis -> axis.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No axis " + code));
    }

    /** @throws IllegalArgumentException when there is no such indicator */
    public Indicator indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No indicator " + code));
    }

    /** The axes of a split such as {@code categorie x epci}. */
    List<Axis> split(String split) {
        return Indicator.axes(split).stream().map(this::axis).toList();
    }
}
