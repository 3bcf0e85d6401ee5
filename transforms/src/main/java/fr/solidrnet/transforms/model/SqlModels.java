package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.resource.TextHash;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every model, each after those it reads, by name otherwise.
 *
 * @param hash SHA-256 of the contracts' hash and all model texts, in hexadecimal
 */
public record SqlModels(List<SqlModel> inOrder, String hash) {
    private static final String FOLDER = "sql";
    private static final String TEMPLATE = "courant/{table}.sql";
    private static final String SUFFIX = ".sql";
    private static final String TOUCHES = "touches/";

    /** The text of every model that the product ships with, by path below {@code sql/}: what rows are made from. */
    public static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = ResourceFolder.read(SqlModels.class, FOLDER, SUFFIX);
        texts.keySet().removeIf(file -> file.startsWith(TOUCHES));
        return texts;
    }

    /** The models that the product ships with, the template of {@code courant} applied to every contract. */
    public static SqlModels load(Contracts contracts) {
        return parse(contracts, ResourceFolder.read(SqlModels.class, FOLDER, SUFFIX));
    }

    /** @param texts path below {@code sql/} to text */
    static SqlModels parse(Contracts contracts, SortedMap<String, String> texts) {
        SortedMap<String, String> all = new TreeMap<>(texts);
        String template = all.remove(TEMPLATE);

        if (template != null) {
            contracts
                    .tables()
                    .forEach(contract -> all.put("courant/" + contract.name() + SUFFIX, apply(template, contract)));
        }

        Map<TableName, Map<TableName, TouchedUnits>> touches = touches(all);
        List<SqlModel> models = new ArrayList<>();
        all.forEach((file, text) -> {
            if (!file.startsWith(TOUCHES)) {
                SqlModel model = SqlModel.parse(name(file), file, text);
                models.add(model.with(touches.getOrDefault(model.name(), Map.of())));
            }
        });
        return new SqlModels(
                inOrder(models), new TextHash().add(contracts.hash()).add(all).hex());
    }

    public Optional<SqlModel> find(TableName name) {
        return inOrder.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** The tables that models read and none makes. */
    public List<TableName> inputs() {
        return inOrder.stream()
                .flatMap(model -> model.reads().stream())
                .filter(name -> find(name).isEmpty())
                .distinct()
                .sorted()
                .toList();
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

    private static Map<TableName, Map<TableName, TouchedUnits>> touches(SortedMap<String, String> all) {
        Map<TableName, Map<TableName, TouchedUnits>> touches = new TreeMap<>();
        all.forEach((file, text) -> {
            if (file.startsWith(TOUCHES)) {
                String[] path = file.substring(TOUCHES.length(), file.length() - SUFFIX.length())
                        .split("/", 2);
                touches.computeIfAbsent(TableName.of(path[0]), model -> new TreeMap<>())
                        .put(TableName.of(path[1]), new TouchedUnits(text));
            }
        });
        return touches;
    }

    private static TableName name(String file) {
        return TableName.of(file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'));
    }

    private static List<SqlModel> inOrder(List<SqlModel> models) {
        Map<TableName, SqlModel> byName =
                models.stream().collect(Collectors.toMap(SqlModel::name, model -> model, (a, b) -> a, TreeMap::new));
        Set<SqlModel> ordered = new LinkedHashSet<>();
        byName.values().forEach(model -> addAfterReads(model, byName, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void addAfterReads(
            SqlModel model, Map<TableName, SqlModel> byName, Set<SqlModel> ordered, Set<TableName> path) {
        if (ordered.contains(model)) {
            return;
        }

        if (!path.add(model.name())) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Models read each other in a ring: " + path);
        }

        for (TableName read : model.reads()) {
            SqlModel before = byName.get(read);

            if (before != null) {
                addAfterReads(before, byName, ordered, path);
            }
        }

        path.remove(model.name());
        ordered.add(model);
    }
}
