package fr.solidrnet.warehouse.storage;

import java.util.Map;
import org.apache.iceberg.jdbc.JdbcCatalog;

/**
 * Iceberg's catalogue in a database, under the name that a property gives. Spark hands its own name of the catalogue,
 * the same for all warehouses; the database may hold more than one. Public for Iceberg, which makes it by name.
 */
public final class NamedCatalogue extends JdbcCatalog {
    static final String NAME = "catalogue-name";

    @Override
    public void initialize(String name, Map<String, String> properties) {
        super.initialize(properties.getOrDefault(NAME, name), properties);
    }
}
