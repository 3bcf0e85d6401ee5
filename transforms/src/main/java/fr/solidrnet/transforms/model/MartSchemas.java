package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.resource.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The schemas of the models that no contract describes, in the order in which they are built, known without Spark:
 * {@code marts.json}, which a test keeps equal to what Spark finds in the SQL.
 *
 * @param marts all of {@code mart}
 * @param courant what {@code courant} holds besides the tables of contracts: what several marts read
 */
public record MartSchemas(List<ModelSchema> marts, List<ModelSchema> courant) {
    static final String RESOURCE = "marts.json";

    public static MartSchemas load() {
        try (InputStream stream = MartSchemas.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new SolidrnetException(FailureKind.INTERNAL, "Resource missing from the build: " + RESOURCE);
            }

            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Yaml.read(RESOURCE, text, MartSchemas.class);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot read resource " + RESOURCE, e);
        }
    }

    /** @throws IllegalArgumentException when there is no such mart */
    public ModelSchema mart(String name) {
        return marts.stream()
                .filter(mart -> mart.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mart " + name));
    }
}
