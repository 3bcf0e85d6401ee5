package fr.solidrnet.transforms.indicator;

import fr.solidrnet.transforms.ReferenceFactors;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.sql.SQLException;
import java.util.Map;

/** Fills marts with rows drawn from a seed, with the holes that real rows have: no commune, no theme, no age. */
public final class RandomMarts {
    private static final String STATEMENTS = "random-marts.sql";

    private RandomMarts() {}

    /**
     * @param rows presences; the other marts have a share of it
     * @param seed the same gives the same rows
     */
    public static void fill(TestMarts marts, long rows, long seed) throws SQLException {
        String text =
                ResourceFolder.read(RandomMarts.class, "indicator", ".sql").get(STATEMENTS);

        for (Map.Entry<String, String> variable : Map.of("{rows}", Long.toString(rows), "{seed}", Long.toString(seed))
                .entrySet()) {
            text = text.replace(variable.getKey(), variable.getValue());
        }

        for (String statement : text.split(";\n")) {
            if (!statement.isBlank()) {
                marts.execute(statement);
            }
        }

        ReferenceFactors.insert(marts.connection());
    }
}
