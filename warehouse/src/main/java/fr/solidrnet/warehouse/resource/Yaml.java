package fr.solidrnet.warehouse.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;

/** Reads the project's YAML into records. Unknown keys, duplicate keys and trailing text are errors. */
public final class Yaml {
    private static final ObjectMapper MAPPER = mapper();

    private Yaml() {}

    /** @param name the file's name, told when the text is not what {@code type} asks for */
    public static <T> T read(String name, String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SolidrnetException(FailureKind.CONFIGURATION, "Cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    private static ObjectMapper mapper() {
        YAMLFactory factory = YAMLFactory.builder()
                .disable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .build();
        factory.enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        YAMLMapper yaml = new YAMLMapper(factory);
        yaml.registerModule(new Jdk8Module());
        yaml.registerModule(new JavaTimeModule());
        yaml.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        yaml.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        yaml.enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS);
        return yaml;
    }

    /** JSON written the same way everywhere: ISO instants, two-space indent, keys in record order. */
    public static ObjectMapper json() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(com.fasterxml.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .build();
    }
}
