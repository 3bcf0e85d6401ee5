package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.solidrnet.transforms.TestSpark;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.resource.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class MartSchemasTest {
    private static final Path RESOURCE = Path.of("src", "main", "resources", MartSchemas.RESOURCE);

    @Test
    void theResourceIsWhatSparkFindsInTheSql() throws IOException {
        String found = found();

        if (Boolean.getBoolean("solidrnet.update")) {
            Files.createDirectories(RESOURCE.getParent());
            Files.writeString(RESOURCE, found);
        }

        assertThat(RESOURCE)
                .as("out of date: run this test with -Dsolidrnet.update=true and commit %s", RESOURCE)
                .hasContent(found);
    }

    private static String found() throws JsonProcessingException {
        Contracts contracts = Contracts.load();
        SparkSession spark = TestSpark.inMemory();
        EmptyTables.create(spark, contracts);
        List<ModelSchema> marts = EmptyTables.compile(spark, contracts).stream()
                .filter(schema -> schema.name().startsWith("mart."))
                .toList();
        return Yaml.json().writeValueAsString(new MartSchemas(marts)) + "\n";
    }
}
