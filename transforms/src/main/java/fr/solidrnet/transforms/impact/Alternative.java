package fr.solidrnet.transforms.impact;

import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.resource.Yaml;
import java.util.List;
import java.util.Objects;

/** Another published value of a factor. */
record Alternative(String factor, double value, String source) {
    private static final String FILE = "alternatives.yaml";

    /** The shape of the file. */
    record Alternatives(List<Alternative> alternatives) {}

    /** Those that every edition tells, in file order. */
    static List<Alternative> load() {
        String text = ResourceFolder.read(Alternative.class, "impact", ".yaml").get(FILE);
        return Yaml.read(FILE, Objects.requireNonNull(text, FILE), Alternatives.class)
                .alternatives();
    }
}
