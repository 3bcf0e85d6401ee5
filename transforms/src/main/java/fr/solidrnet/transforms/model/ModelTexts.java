package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.resource.TextHash;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The SQL of all models, the template of {@code courant} applied to every contract. To know whether rows are of these
 * texts nothing of Spark is needed.
 *
 * @param byFile text by path below {@code sql/}
 * @param hash SHA-256 of the contracts' hash and all texts, in hexadecimal
 */
record ModelTexts(SortedMap<String, String> byFile, String hash) {
    static final String SUFFIX = ".sql";
    /** Folder of the SELECTs of touched units, which say what is made again and no row. */
    static final String TOUCHES = "touches/";

    private static final String FOLDER = "sql";
    private static final String TEMPLATE = "courant/{table}.sql";

    /** As the product ships them, the template as it is. */
    static SortedMap<String, String> shipped() {
        return ResourceFolder.read(ModelTexts.class, FOLDER, SUFFIX);
    }

    /** @param texts path below {@code sql/} to text */
    static ModelTexts of(Contracts contracts, SortedMap<String, String> texts) {
        SortedMap<String, String> all = new TreeMap<>(texts);
        String template = all.remove(TEMPLATE);

        if (template != null) {
            contracts
                    .tables()
                    .forEach(contract -> all.put("courant/" + contract.name() + SUFFIX, apply(template, contract)));
        }

        return new ModelTexts(all, new TextHash().add(contracts.hash()).add(all).hex());
    }

    private static String apply(String template, Contract contract) {
        return template.replace("{table}", contract.name())
                .replace("{titre}", contract.title())
                .replace("{description}", contract.description().strip().replace("\n", " "))
                .replace("{cle}", String.join(", ", contract.primaryKey()))
                .replace(
                        "{colonnes}",
                        contract.stored().stream()
                                .map(field -> column(contract, field))
                                .collect(Collectors.joining(",\n    ")));
    }

    /** A source without stamps leaves the stamp empty: the first delivery of the same content stands for it. */
    private static String column(Contract contract, Field field) {
        if (!field.name().equals(contract.stamp())) {
            return field.name();
        }

        String type = field.type() == FieldType.DATE ? "date" : "timestamp_ntz";
        return "coalesce(" + field.name() + ", cast(inchangee_depuis as " + type + ")) as " + field.name();
    }
}
