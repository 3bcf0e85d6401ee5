package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;

/** Opens the Iceberg catalogue, for Java and for Spark in the same words. */
final class CatalogueConnection {
    /** What Spark calls it, whatever its name in the database. */
    static final String NAME = CatalogueSettings.USUAL_NAME;

    static final List<String> SCHEMAS = List.of(TableName.BRUT, TableName.COURANT, TableName.MART, TableName.JOURNAL);
    private static final String INIT_TABLES = JdbcCatalog.PROPERTY_PREFIX + "init-catalog-tables";

    private CatalogueConnection() {}

    /** Opens the catalogue; its tables and the schemas of the warehouse are made where missing. */
    static JdbcCatalog create(WarehouseLayout layout, CatalogueSettings settings) {
        JdbcCatalog catalogue = open(settings, properties(layout, settings));

        for (String schema : SCHEMAS) {
            if (!catalogue.namespaceExists(Namespace.of(schema))) {
                catalogue.createNamespace(Namespace.of(schema), Map.of());
            }
        }

        return catalogue;
    }

    /** Opens a catalogue that exists; writes nothing. */
    static JdbcCatalog existing(WarehouseLayout layout, CatalogueSettings settings) {
        Map<String, String> properties = new TreeMap<>(properties(layout, settings));
        properties.put(INIT_TABLES, "false");
        return open(settings, properties);
    }

    /** What {@code JdbcCatalog} is initialised with. */
    static Map<String, String> properties(WarehouseLayout layout, CatalogueSettings settings) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("jdbc.schema-version", "V1");
        properties.put(CatalogProperties.FILE_IO_IMPL, LocalFiles.class.getName());
        properties.putAll(settings.properties());
        properties.put(NamedCatalogue.NAME, settings.name());
        properties.put(CatalogProperties.URI, settings.uri());
        properties.put(CatalogProperties.WAREHOUSE_LOCATION, layout.tables().toString());
        return properties;
    }

    static TableIdentifier identifier(TableName name) {
        return TableIdentifier.of(name.schema(), name.table());
    }

    private static JdbcCatalog open(CatalogueSettings settings, Map<String, String> properties) {
        JdbcCatalog catalogue = new NamedCatalogue();
        catalogue.setConf(new Configuration());

        try {
            catalogue.initialize(NAME, properties);
            return catalogue;
        } catch (RuntimeException e) {
            catalogue.close();
            throw DatabaseTrouble.of(e, "catalogue " + settings)
                    .orElseGet(() -> new SolidrnetException(
                            FailureKind.STORAGE,
                            "Cannot open the catalogue " + settings + ": check its address, its user and its password",
                            e));
        }
    }
}
