package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.indicator.IndicatorCatalogue;
import fr.solidrnet.transforms.model.SqlModels;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts that figures are computed from, which an edition keeps as its relation {@code calculs}: a figure can be
 * computed again as it was, whatever the product says since.
 *
 * @param indicators YAML by file name, {@code axes.yaml} with them
 * @param models SQL of the models by file below {@code sql/}
 */
public record ComputedFrom(SortedMap<String, String> indicators, SortedMap<String, String> models) {
    private static final String CREATE = "create or replace table calculs (fichier varchar, texte varchar)";
    private static final String INDICATORS = "indicateurs/";
    private static final String MODELS = "modeles/";

    /** The texts that the product ships with. */
    public static ComputedFrom shipped() {
        return new ComputedFrom(
                ResourceFolder.read(IndicatorCatalogue.class, "indicators", ".yaml"), SqlModels.texts());
    }

    /** @param relation the relation {@code calculs} of an edition */
    static ComputedFrom read(Connection connection, String relation) throws SQLException {
        ComputedFrom read = new ComputedFrom(new TreeMap<>(), new TreeMap<>());

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select fichier, texte from " + relation)) {
            while (row.next()) {
                String file = row.getString(1);
                SortedMap<String, String> texts = file.startsWith(MODELS) ? read.models : read.indicators;
                texts.put(file.substring(file.indexOf('/') + 1), row.getString(2));
            }
        }

        return read;
    }

    /** The indicators and axes that the texts define. */
    public IndicatorCatalogue catalogue() {
        return IndicatorCatalogue.parse(indicators);
    }

    /** Makes the table {@code calculs}. */
    void write(Connection connection) throws SQLException {
        DuckDb.execute(connection, CREATE);

        try (PreparedStatement insert = connection.prepareStatement("insert into calculs values (?, ?)")) {
            insert(insert, INDICATORS, indicators);
            insert(insert, MODELS, models);
        }
    }

    private static void insert(PreparedStatement insert, String folder, SortedMap<String, String> texts)
            throws SQLException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            insert.setString(1, folder + text.getKey());
            insert.setString(2, text.getValue());
            insert.execute();
        }
    }
}
