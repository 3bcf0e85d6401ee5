package fr.solidrnet.warehouse.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataPackageTest {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final String TEXT = DataPackage.json(CONTRACTS);

    @Test
    void theCommittedPackageIsThatOfTheContracts() throws IOException {
        new CommittedDocument(Path.of("..", "docs", "datapackage.json")).shouldBe(TEXT);
    }

    @Test
    void eachTableIsAResourceWithTheColumnsThatAnExportHolds() throws IOException {
        JsonNode resources = new ObjectMapper().readTree(TEXT).get("resources");

        assertThat(resources).hasSameSizeAs(CONTRACTS.tables());

        for (JsonNode resource : resources) {
            Contract contract = CONTRACTS.table(resource.get("name").asText());
            assertThat(names(resource.at("/schema/fields")))
                    .containsExactlyElementsOf(
                            contract.exported().stream().map(Field::name).toList());
            assertThat(resource.at("/schema/primaryKey")).hasSameSizeAs(contract.primaryKey());
        }
    }

    @Test
    void aForeignKeyLeadsToAColumnOfThePackage() throws IOException {
        List<String> targets = new ArrayList<>();

        for (JsonNode key : new ObjectMapper().readTree(TEXT).findValues("foreignKeys")) {
            key.forEach(it -> targets.add(it.at("/reference/resource").asText() + "."
                    + it.at("/reference/fields/0").asText()));
        }

        assertThat(targets)
                .contains("lots.lot_id", "lieux_epn.id", "communes.code_insee")
                .allSatisfy(target -> {
                    String[] parts = target.split("\\.");
                    assertThat(CONTRACTS.table(parts[0]).find(parts[1])).isPresent();
                });
    }

    @Test
    void whatTableSchemaCannotSayIsSaidInOurWords() throws IOException {
        JsonNode composants = field("packs", "composants");
        assertThat(composants.get("type").asText()).isEqualTo("list");
        assertThat(composants.at("/refersTo/resource").asText()).isEqualTo("appareils");
        assertThat(composants.get("sensitivity").asText()).isEqualTo("aucune");

        JsonNode postcodes = field("communes", "codes_postaux");
        assertThat(postcodes.get("itemPattern").asText()).isEqualTo("\\d{5}");
        assertThat(postcodes.at("/constraints/pattern").isMissingNode())
                .as("Table Schema has no pattern for a list")
                .isTrue();
    }

    private static JsonNode field(String table, String column) throws IOException {
        for (JsonNode resource : new ObjectMapper().readTree(TEXT).get("resources")) {
            JsonNode fields = resource.at("/schema/fields");

            if (resource.get("name").asText().equals(table)) {
                return fields.get(names(fields).indexOf(column));
            }
        }

        throw new AssertionError("no resource " + table);
    }

    private static List<String> names(JsonNode fields) {
        List<String> names = new ArrayList<>();
        fields.forEach(field -> names.add(field.path("name").asText()));
        return names;
    }
}
