package fr.solidrnet.warehouse.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a table is: the one source of its checks, storage, comments and documentation.
 *
 * @param name the table, unaccented snake_case French
 * @param order rank in the order in which tables of a delivery load
 * @param stamp the column that dates a version of a row; none where the delivery's date always stands for it
 * @param primaryKey columns that name a row
 * @param blocking whether a refused or held file of this table blocks the edition unless configured otherwise
 */
public record Contract(
        String name,
        String title,
        String description,
        int order,
        @Nullable String stamp,
        List<String> primaryKey,
        boolean blocking,
        List<ForeignKey> foreignKeys,
        List<Rule> rules,
        List<Field> fields) {

    public Contract(
            String name,
            String title,
            String description,
            int order,
            @Nullable String stamp,
            @Nullable List<String> primaryKey,
            boolean blocking,
            @Nullable List<ForeignKey> foreignKeys,
            @Nullable List<Rule> rules,
            List<Field> fields) {
        this.name = name;
        this.title = title;
        this.description = description;
        this.order = order;
        this.stamp = stamp;
        this.primaryKey = primaryKey == null ? List.of() : List.copyOf(primaryKey);
        this.blocking = blocking;
        this.foreignKeys = foreignKeys == null ? List.of() : List.copyOf(foreignKeys);
        this.rules = rules == null ? List.of() : List.copyOf(rules);
        this.fields = List.copyOf(fields);
    }

    /** @throws IllegalArgumentException when the contract has no such column */
    public Field field(String column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException("No column " + column + " in " + name));
    }

    public Optional<Field> find(String column) {
        return fields.stream().filter(field -> field.name().equals(column)).findFirst();
    }

    /** The columns that an export may hold, in contract order. */
    public List<Field> exported() {
        return fields.stream().filter(field -> !field.derived()).toList();
    }

    /** The columns of {@code brut.<name>} and {@code courant.<name>} that come from the export, in contract order. */
    public List<Field> stored() {
        return fields.stream().filter(Field::stored).toList();
    }

    /** The tables that a row of this one may refer to, itself left out. */
    public Stream<String> referredTables() {
        return foreignKeys.stream()
                .flatMap(key ->
                        Stream.of(key.reference().resource(), key.reference().successors()))
                .filter(table -> table != null && !table.equals(name))
                .map(table -> (String) table)
                .distinct();
    }
}
