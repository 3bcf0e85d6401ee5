package fr.solidrnet.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use agrees with the loader about what a contract is. */
class ContractSchemaTest {
    private static final SortedMap<String, String> CONTRACTS =
            ResourceFolder.read(Contracts.class, "contracts", ".yaml");

    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ResourceFolder.read(Contracts.class, "contracts", ".schema.json")
                    .get("contract.schema.json"));

    static Stream<String> contracts() {
        return CONTRACTS.keySet().stream().filter(name -> !name.equals("technique.yaml"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyContractIsOne(String name) {
        assertThat(faults(CONTRACTS.get(name))).isEmpty();
    }

    @Test
    void theTechnicalColumnsAreColumns() {
        String asTable = CONTRACTS.get("technique.yaml") + "order: 1\nprimaryKey: [livraison]\n";

        assertThat(faults(asTable)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "sensitivity: direct § type: string",
                "sensitivity: direct § sensitivity: public",
                "protect: {method: hash, domain: numero_serie} § aliases: []",
                "protect: {method: hash, domain: numero_serie} § protect: {method: hash}",
                "scale: 3 § unit: kg",
                "stamp: mis_a_jour_le § timestamp: mis_a_jour_le",
                "constraints: {minimum: 0} § constraints: {min: 0}",
                "type: boolean § type: bool",
                "label: Clavier § libelle: Clavier",
                "primaryKey: [appareil_id] § primaryKey: []"
            })
    void aContractWithAFaultIsRefused(String sound, String wrong) {
        String appareils = CONTRACTS.get("appareils.yaml");

        assertThat(appareils).contains(sound);
        assertThat(faults(appareils.replaceFirst("(?m)^(.*)" + java.util.regex.Pattern.quote(sound), "$1" + wrong)))
                .isNotEmpty();
    }

    @Test
    void aColumnWithoutSensitivityIsRefused() {
        String silent = CONTRACTS.get("lots.yaml").replaceFirst("    sensitivity: aucune\n", "");

        assertThat(faults(silent)).singleElement().satisfies(fault -> assertThat(fault.getMessage())
                .contains("sensitivity"));
    }

    private Set<ValidationMessage> faults(String contract) {
        try {
            JsonNode tree = new YAMLMapper().readTree(contract);
            return schema.validate(tree);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not YAML", e);
        }
    }
}
