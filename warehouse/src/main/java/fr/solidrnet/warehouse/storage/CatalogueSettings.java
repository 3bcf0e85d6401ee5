package fr.solidrnet.warehouse.storage;

import java.util.Map;

/**
 * Where the Iceberg catalogue is kept.
 *
 * @param uri JDBC URL
 * @param name of this warehouse in the catalogue: others may be kept in the same database under other names
 * @param properties what the catalogue and its driver ask for, such as {@code jdbc.user} and {@code jdbc.password}
 */
public record CatalogueSettings(String uri, String name, Map<String, String> properties) {
    /** The name of a warehouse that has the catalogue to itself. */
    public static final String USUAL_NAME = "solidrnet";

    private static final String SQLITE = "jdbc:sqlite:";

    public CatalogueSettings(String uri, String name, Map<String, String> properties) {
        this.uri = uri;
        this.name = name;
        this.properties = Map.copyOf(properties);
    }

    /**
     * An SQLite file in the warehouse. Two writers wait for each other for ten seconds: without this SQLite refuses
     * the second at once, and a commit is lost.
     */
    public static CatalogueSettings embedded(WarehouseLayout layout) {
        return new CatalogueSettings(SQLITE + layout.catalogueFile() + "?busy_timeout=10000", USUAL_NAME, Map.of());
    }

    /** Whether the catalogue is the file that {@link #embedded} makes. */
    boolean isEmbedded(WarehouseLayout layout) {
        return uri.startsWith(SQLITE + layout.catalogueFile());
    }

    /** Its address and the name; what follows a question mark may be a secret. */
    @Override
    public String toString() {
        return uri.replaceAll("\\?.*", "") + " (" + name + ")";
    }
}
