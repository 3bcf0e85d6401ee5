package fr.solidrnet.warehouse.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import fr.solidrnet.warehouse.contract.ForeignKey;
import fr.solidrnet.warehouse.resource.Yaml;
import java.util.List;

/**
 * The canonical exports as a Data Package, with a Table Schema for each table: what a source needs to check its files
 * before it sends them. What Table Schema has no word for (sensitivity, unit, references of lists or under a
 * condition) is told in properties of our own.
 */
public final class DataPackage {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DataPackage() {}

    public static String json(Contracts contracts) {
        ObjectNode descriptor = JSON.objectNode();
        descriptor.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        descriptor.put("name", "solidrnet-exports");
        descriptor.put("title", "Exports du programme Solid'Rnet");
        descriptor.put(
                "description",
                "Les fichiers canoniques que l'entrepôt sait lire, table par table. Une dernière colonne « motif », facultative,"
                        + " vaut MODIFIER ou ANNULER.");
        ArrayNode resources = descriptor.putArray("resources");
        contracts.tables().forEach(contract -> resources.add(resource(contract)));

        try {
            return Yaml.json().writeValueAsString(descriptor) + "\n";
        } catch (JsonProcessingException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot write the data package", e);
        }
    }

    private static ObjectNode resource(Contract contract) {
        ObjectNode resource = JSON.objectNode();
        resource.put("name", contract.name());
        resource.put("title", contract.title());
        resource.put("description", contract.description());
        resource.put("path", contract.name() + ".csv");
        resource.put("type", "table");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.putObject("dialect").put("delimiter", ";");
        resource.set("schema", schema(contract));
        return resource;
    }

    private static ObjectNode schema(Contract contract) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode fields = schema.putArray("fields");
        contract.exported().forEach(field -> fields.add(field(contract, field)));
        ArrayNode key = schema.putArray("primaryKey");
        contract.primaryKey().forEach(key::add);
        List<ForeignKey> plain = contract.foreignKeys().stream()
                .filter(it -> plain(contract, it))
                .toList();

        if (!plain.isEmpty()) {
            ArrayNode keys = schema.putArray("foreignKeys");
            plain.forEach(it -> keys.add(foreignKey(it)));
        }

        return schema;
    }

    private static ObjectNode field(Contract contract, Field field) {
        ObjectNode node = TableSchemaField.of(field);
        contract.foreignKeys().stream()
                .filter(key -> key.field().equals(field.name()) && !plain(contract, key))
                .forEach(key -> node.set("refersTo", ownReference(key)));
        return node;
    }

    /** Whether Table Schema can say the reference: every value is one key of the other table. */
    private static boolean plain(Contract contract, ForeignKey key) {
        return key.onlyWhen() == null && contract.field(key.field()).type() != FieldType.LIST;
    }

    private static ObjectNode foreignKey(ForeignKey key) {
        ObjectNode node = JSON.objectNode();
        node.putArray("fields").add(key.field());
        ObjectNode reference = node.putObject("reference");
        reference.put("resource", key.reference().resource());
        reference.putArray("fields").add(key.reference().field());
        return node;
    }

    private static ObjectNode ownReference(ForeignKey key) {
        ObjectNode node = JSON.objectNode();
        node.put("resource", key.reference().resource());
        node.put("field", key.reference().field());

        if (key.reference().successors() != null) {
            node.put("successors", key.reference().successors());
        }

        if (key.onlyWhen() != null) {
            node.put("onlyWhen", key.onlyWhen());
        }

        return node;
    }
}
