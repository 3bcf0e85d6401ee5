package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.solidrnet.transforms.TestSpark;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.resource.Yaml;
import fr.solidrnet.warehouse.storage.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MartSchemasTest {
    private static final Path RESOURCE = Path.of("src", "main", "resources", MartSchemas.RESOURCE);

    private static final Contracts CONTRACTS = Contracts.load();

    @Test
    void theResourceIsWhatSparkFindsInTheSql() throws IOException {
        String found = found();

        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(RESOURCE.getParent());
            Files.writeString(RESOURCE, found);
        }

        assertThat(RESOURCE)
                .as("out of date: run this test with -Dapprove=true and commit %s", RESOURCE)
                .hasContent(found);
    }

    @Test
    void everyColumnOfEveryModelIsDocumented() {
        assertThat(compiled())
                .allSatisfy(schema -> assertThat(schema.key())
                        .as("key of %s", schema.name())
                        .isSubsetOf(schema.columns().stream()
                                .map(ModelSchema.Column::name)
                                .toList()))
                .flatExtracting(ModelSchema::columns)
                .allSatisfy(column -> {
                    assertThat(column.title()).isNotBlank();
                    assertThat(column.description()).as(column.name()).isNotBlank();
                });
    }

    @Test
    void duckDbMakesEveryMart() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema mart");

            for (ModelSchema mart : MartSchemas.load().marts()) {
                statement.execute(mart.createTable());
            }

            try (ResultSet count = statement.executeQuery("select count(*) from duckdb_tables()")) {
                assertThat(count.next()).isTrue();
                assertThat(count.getInt(1)).isEqualTo(MartSchemas.load().marts().size());
            }
        }
    }

    private static String found() throws JsonProcessingException {
        Set<String> ofContracts = CONTRACTS.tables().stream()
                .map(contract -> TableName.COURANT + "." + contract.name())
                .collect(Collectors.toSet());
        Map<Boolean, List<ModelSchema>> byMart = compiled().stream()
                .filter(schema -> !ofContracts.contains(schema.name()))
                .collect(Collectors.partitioningBy(schema -> schema.name().startsWith(TableName.MART + ".")));
        return Yaml.json().writeValueAsString(new MartSchemas(byMart.get(true), byMart.get(false))) + "\n";
    }

    private static List<ModelSchema> compiled() {
        EmptyRelations relations = new EmptyRelations(TestSpark.alone(), CONTRACTS);
        ModelFields fields = new ModelFields(CONTRACTS);
        return SqlModels.load(CONTRACTS).inOrder().stream()
                .map(model -> ModelSchema.of(model, fields.of(model, relations.schema(model.name()))))
                .toList();
    }
}
