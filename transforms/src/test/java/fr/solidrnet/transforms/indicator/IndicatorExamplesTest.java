package fr.solidrnet.transforms.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that each indicator's file gives. */
class IndicatorExamplesTest {

    static Stream<Arguments> examples() {
        return TestMarts.CATALOGUE.indicators().stream().flatMap(indicator -> indicator.examples().stream()
                .map(example -> Arguments.of(indicator.code(), example.name(), indicator, example)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void holds(String code, String name, Indicator indicator, Example example) throws SQLException {
        try (TestMarts marts = TestMarts.empty()) {
            for (Map.Entry<String, String> given : example.given().entrySet()) {
                marts.insert(given.getKey(), TextTable.parse(given.getValue()));
            }

            Map<String, Figure> found = marts.compute(example.month(), indicator).stream()
                    .filter(figure -> figure.mois().equals(example.month().toString()))
                    .collect(Collectors.toMap(Figure::place, figure -> figure));
            compare(indicator, found, TextTable.parse(example.expect()).records());
        }
    }

    private static void compare(Indicator indicator, Map<String, Figure> found, List<Map<String, String>> expected) {
        Set<String> told = expected.stream().map(IndicatorExamplesTest::place).collect(Collectors.toSet());

        for (Map<String, String> row : expected) {
            String place = place(row);

            if (row.get("valeur").equals("absent")) {
                assertThat(found).doesNotContainKey(place);
                continue;
            }

            assertThat(found).containsKey(place);
            row.forEach((column, cell) -> assertThat(rounded(indicator, cell(found.get(place), column)))
                    .as("%s of %s", column, place)
                    .isEqualTo(expected(column, cell)));
        }

        Set<String> complete = expected.stream()
                .map(row -> row.get("periode") + " | " + row.get("decoupage") + " | ")
                .collect(Collectors.toSet());
        assertThat(found.values())
                .filteredOn(figure -> complete.stream().anyMatch(figure.place()::startsWith))
                .filteredOn(figure -> !told.contains(figure.place()))
                .as("figures left out")
                .allMatch(Figure::isEmpty);
    }

    private static String place(Map<String, String> row) {
        return String.join(" | ", row.get("periode"), row.get("decoupage"), row.get("modalite"));
    }

    private static Object cell(Figure figure, String column) {
        return switch (column) {
            case "periode" -> figure.periode();
            case "decoupage" -> figure.decoupage();
            case "modalite" -> figure.modalite();
            case "valeur" -> figure.valeur();
            case "numerateur" -> figure.numerateur();
            case "denominateur" -> figure.denominateur();
            case "p5" -> figure.p5();
            case "p95" -> figure.p95();
            default -> throw new IllegalArgumentException("No column " + column);
        };
    }

    /** A simulated figure is compared as it is printed. */
    private static Object rounded(Indicator indicator, Object cell) {
        return cell instanceof Double value && indicator.significant() != null
                ? (Object) BigDecimal.valueOf(value)
                        .round(new MathContext(indicator.significant(), RoundingMode.HALF_UP))
                        .doubleValue()
                : cell;
    }

    private static Object expected(String column, String cell) {
        return switch (column) {
            case "valeur", "numerateur", "denominateur", "p5", "p95" -> cell.isEmpty() ? null : Double.valueOf(cell);
            default -> cell;
        };
    }
}
