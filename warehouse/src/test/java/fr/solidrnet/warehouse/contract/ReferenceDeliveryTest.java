package fr.solidrnet.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference files that ship with the product. */
class ReferenceDeliveryTest {
    private final Contracts contracts = Contracts.load();
    private final List<String[]> communes = rows("communes_2026.csv");
    private final List<String[]> ancient = rows("communes_anciens_codes_2026.csv");

    @Test
    void headersAreThoseOfTheContracts() {
        assertThat(communes.get(0)).containsExactly(columns("communes"));
        assertThat(ancient.get(0)).containsExactly(columns("communes_anciens_codes"));
    }

    @Test
    void thereAre252CommunesOf8Epci() {
        assertThat(communes.stream().skip(1).map(row -> row[0])).hasSize(252).doesNotHaveDuplicates();
        assertThat(communes.stream().skip(1).map(row -> row[3]).distinct()).hasSize(8);
    }

    @Test
    void anOldCodeLeadsToACommuneOfToday() {
        Set<String> today = communes.stream().map(row -> row[0]).collect(Collectors.toSet());

        assertThat(ancient.stream().skip(1)).isNotEmpty().allSatisfy(row -> {
            assertThat(today).contains(row[1]);
            assertThat(today).doesNotContain(row[0]);
        });
    }

    private String[] columns(String table) {
        return contracts.table(table).exported().stream().map(Field::name).toArray(String[]::new);
    }

    private static List<String[]> rows(String file) {
        String text = ResourceFolder.read(Contracts.class, "reference", ".csv").get(file);
        return Arrays.stream(text.split("\n")).map(line -> line.split(";", -1)).toList();
    }
}
