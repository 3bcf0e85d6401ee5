package fr.solidrnet.warehouse.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.solidrnet.warehouse.contract.Category;
import fr.solidrnet.warehouse.contract.Constraints;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column as Table Schema says it. */
final class TableSchemaField {
    private TableSchemaField() {}

    static ObjectNode of(Field field) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", field.name());
        node.put("title", field.title());
        node.put("description", field.description());
        putType(node, field);
        put(node, "example", field.example());
        put(node, "unit", field.unit());
        node.put("sensitivity", field.sensitivity().name().toLowerCase(Locale.ROOT));
        ObjectNode constraints = constraints(field);

        if (!constraints.isEmpty()) {
            node.set("constraints", constraints);
        }

        // Table Schema constrains the items of a list by their type alone.
        boolean list = field.type() == FieldType.LIST;

        if (list) {
            put(node, "itemPattern", field.constraints().pattern());
        }

        if (!field.categories().isEmpty()) {
            ArrayNode codes = node.putArray(list ? "itemCategories" : "categories");
            field.categories().forEach(category -> codes.add(category(category)));
        }

        return node;
    }

    private static void putType(ObjectNode node, Field field) {
        node.put("type", field.type().name().toLowerCase(Locale.ROOT));

        switch (field.type()) {
            case LIST -> node.put("delimiter", "|").put("itemType", "string");
            case TIME -> node.put("format", "%H:%M");
            case BOOLEAN -> {
                node.putArray("trueValues").add("true");
                node.putArray("falseValues").add("false");
            }
            default -> {
                // The defaults of Table Schema are what a canonical file holds.
            }
        }
    }

    private static ObjectNode constraints(Field field) {
        Constraints constraints = field.constraints();
        ObjectNode node = JsonNodeFactory.instance.objectNode();

        if (constraints.required()) {
            node.put("required", true);
        }

        put(node, "minimum", constraints.minimum());
        put(node, "exclusiveMinimum", constraints.exclusiveMinimum());
        put(node, "maximum", constraints.maximum());
        put(node, "maxLength", constraints.maxLength());

        if (field.type() != FieldType.LIST) {
            put(node, "pattern", constraints.pattern());
        }

        return node;
    }

    private static ObjectNode category(Category category) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", category.value())
                .put("label", category.label());
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.putPOJO(name, value);
        }
    }
}
