package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
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
 * @param hash that of their texts
 */
public record SqlModels(List<SqlModel> inOrder, String hash) {
    /** The text of every model that the product ships with, by path below {@code sql/}: what rows are made from. */
    public static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = ModelTexts.shipped();
        texts.keySet().removeIf(file -> file.startsWith(ModelTexts.TOUCHES));
        return texts;
    }

    /** The models that the product ships with, the template of {@code courant} applied to every contract. */
    public static SqlModels load(Contracts contracts) {
        return parse(contracts, ModelTexts.shipped());
    }

    /** @param texts path below {@code sql/} to text */
    static SqlModels parse(Contracts contracts, SortedMap<String, String> texts) {
        return parse(ModelTexts.of(contracts, texts));
    }

    static SqlModels parse(ModelTexts texts) {
        Map<TableName, Map<TableName, TouchedUnits>> touches = touches(texts.byFile());
        List<SqlModel> models = new ArrayList<>();
        texts.byFile().forEach((file, text) -> {
            if (!file.startsWith(ModelTexts.TOUCHES)) {
                SqlModel model = SqlModel.parse(name(file), file, text);
                models.add(model.with(touches.getOrDefault(model.name(), Map.of())));
            }
        });
        return new SqlModels(inOrder(models), texts.hash());
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

    private static Map<TableName, Map<TableName, TouchedUnits>> touches(SortedMap<String, String> all) {
        Map<TableName, Map<TableName, TouchedUnits>> touches = new TreeMap<>();
        all.forEach((file, text) -> {
            if (file.startsWith(ModelTexts.TOUCHES)) {
                String[] path = file.substring(ModelTexts.TOUCHES.length(), file.length() - ModelTexts.SUFFIX.length())
                        .split("/", 2);
                touches.computeIfAbsent(TableName.of(path[0]), model -> new TreeMap<>())
                        .put(TableName.of(path[1]), new TouchedUnits(text));
            }
        });
        return touches;
    }

    private static TableName name(String file) {
        return TableName.of(
                file.substring(0, file.length() - ModelTexts.SUFFIX.length()).replace('/', '.'));
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
