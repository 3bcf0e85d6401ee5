package fr.solidrnet.transforms.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Category;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class IndicatorCatalogueTest {
    private static final Path DEFINITIONS = Path.of("..", "..", "shared", "indicators.md");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| ([a-z0-9_]+) \\| .* \\|$");
    /** Those that the report needs beside the agreed ones. */
    private static final Set<String> ADDED = Set.of("appareils_en_service", "part_equipes_certifies");

    private static SortedMap<String, String> texts() {
        return ResourceFolder.read(IndicatorCatalogue.class, "indicators", ".yaml");
    }

    @Test
    void holdsEveryAgreedIndicatorInThatOrder() throws IOException {
        Assumptions.assumeTrue(Files.exists(DEFINITIONS), "the agreed definitions are not on this machine");
        String table = Files.readString(DEFINITIONS).split("\n## ", 2)[0];
        List<String> agreed = CODE.matcher(table)
                .results()
                .map(match -> match.group(1))
                .filter(code -> !code.equals("code"))
                .toList();

        assertThat(TestMarts.CATALOGUE.indicators())
                .extracting(Indicator::code)
                .filteredOn(code -> !ADDED.contains(code))
                .containsExactlyElementsOf(agreed);
    }

    @Test
    void unitsAndSplitsAreTheAgreedOnes() throws IOException {
        Assumptions.assumeTrue(Files.exists(DEFINITIONS), "the agreed definitions are not on this machine");
        String table = Files.readString(DEFINITIONS).split("\n## ", 2)[0];

        for (MatchResult row : CODE.matcher(table).results().toList()) {
            String[] cells = row.group().split(" \\|", -1);
            String code = row.group(1);

            if (code.equals("code")) {
                continue;
            }

            String splits = cells[3].strip().replace(" of the EPN", "").replace(" of the refusal", "");
            Indicator indicator = TestMarts.CATALOGUE.indicator(code);
            assertThat(indicator.isSimulated()).as(code).isEqualTo(cells[2].contains("P5-P50-P95"));
            assertThat(indicator.unit()).as(code).isEqualTo(cells[2].strip().replace(", P5-P50-P95", ""));
            assertThat(String.join(", ", indicator.splits())).as(code).isEqualTo(splits);
        }
    }

    @Test
    void everyFileIsOfTheSchemaThatEditorsUse() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ResourceFolder.read(IndicatorCatalogue.class, "indicators", ".schema.json")
                        .get("indicator.schema.json"));

        for (var file : texts().entrySet()) {
            if (!file.getKey().equals("axes.yaml")) {
                JsonNode yaml = new YAMLMapper().readTree(file.getValue());
                assertThat(schema.validate(yaml)).as(file.getKey()).isEmpty();
            }
        }
    }

    @Test
    void theCodesOfRefusalsAreThoseThatRefuseRows() {
        List<String> ofRows = Arrays.stream(FindingCode.values())
                .takeWhile(code -> code != FindingCode.EFFACEMENT_INCONNU)
                .map(Enum::name)
                .toList();

        assertThat(TestMarts.CATALOGUE.axis("code").modalities())
                .extracting(Category::value)
                .containsExactlyElementsOf(ofRows);
    }

    @Test
    void tellsEveryDefectAtOnce() {
        SortedMap<String, String> texts = new TreeMap<>(texts());
        texts.compute("taux_retour.yaml", (name, text) -> text.replace("splits: [categorie]", "splits: [planete]"));
        texts.compute("heures_insertion.yaml", (name, text) -> text.replace("order: 33", "order: 34"));
        texts.compute("packs_attribues.yaml", (name, text) -> text.replace("measure: count(*)", "scale: 100"));
        texts.put("autre.yaml", texts.remove("sessions_tenues.yaml").replace("order: 15", "order: 99"));

        assertThatThrownBy(() -> IndicatorCatalogue.parse(texts))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("taux_retour: is split by an unknown axis: planete")
                .hasMessageContaining("has the order of another indicator")
                .hasMessageContaining("packs_attribues: needs a measure")
                .hasMessageContaining("packs_attribues: has a scale")
                .hasMessageContaining("autre.yaml: holds the code sessions_tenues");
    }
}
