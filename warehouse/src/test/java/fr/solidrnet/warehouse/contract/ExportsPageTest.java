package fr.solidrnet.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contracts hold the columns that the page of exports fixes, in its order and with its sensitivity. */
class ExportsPageTest {
    private static final Path SHARED = Path.of("..", "..", "shared");
    private static final Pattern TABLE = Pattern.compile("## \\d+\\. ([a-z_]+).*");
    private static final Pattern COLUMN = Pattern.compile("\\| ([a-z_, ]+) \\|.*\\| (aucune|quasi|direct)[^|]*\\|");
    private static final Pattern STANDARD = Pattern.compile("\\| \\d+ \\| ([a-z_]+) \\| \\w+ \\| (True|False) .*");

    private final Contracts contracts = Contracts.load();

    @Test
    void columnsAreThoseOfThePage() throws IOException {
        Map<String, List<String>> page = page();
        assertThat(page).hasSizeGreaterThanOrEqualTo(9);

        page.forEach((table, columns) -> assertThat(contracts.table(table).exported())
                .as(table)
                .extracting(field -> field.name() + " " + field.sensitivity())
                .filteredOn(column -> !column.startsWith("tranche_age "))
                .containsExactlyElementsOf(columns));
    }

    @Test
    void placesAreThoseOfTheStandard() throws IOException {
        Path standard = SHARED.resolve("formats").resolve("lieux_mediation_numerique.md");
        assumeThat(standard).exists();
        List<String> columns = Files.readAllLines(standard).stream()
                .map(STANDARD::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + " " + row.group(2).equals("True"))
                .toList();

        assertThat(columns).hasSize(32);
        assertThat(contracts.table("lieux_epn").fields())
                .extracting(field -> field.name() + " " + field.constraints().required())
                .containsExactlyElementsOf(columns);
    }

    private static Map<String, List<String>> page() throws IOException {
        Path exports = SHARED.resolve("exports.md");
        assumeThat(exports).exists();
        Map<String, List<String>> tables = new LinkedHashMap<>();
        String table = "";

        for (String line : Files.readAllLines(exports)) {
            Matcher heading = TABLE.matcher(line);
            Matcher row = COLUMN.matcher(line);

            if (heading.matches()) {
                table = heading.group(1);
            } else if (row.matches()) {
                List<String> columns = tables.computeIfAbsent(table, name -> new ArrayList<>());
                String sensitivity = row.group(2).toUpperCase(java.util.Locale.ROOT);
                List.of(row.group(1).split(", ")).forEach(column -> columns.add(column + " " + sensitivity));
            }
        }

        return tables;
    }
}
