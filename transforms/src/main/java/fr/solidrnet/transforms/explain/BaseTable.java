package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of which editions differ by whole rows: the current rows of an export, or the accounts of files, which no
 * model makes from rows.
 *
 * @param key columns that name a row
 * @param content columns by which a row is the same or another; all of them for accounts
 */
record BaseTable(TableName name, List<String> key, List<Field> content) {
    private static final List<TableName> ACCOUNTS = List.of(TableName.of("mart.comptes"), TableName.of("mart.refus"));

    /** None for a relation that a model makes from others. */
    static Optional<BaseTable> of(TableName name, Contracts contracts) {
        if (ACCOUNTS.contains(name)) {
            return Optional.of(
                    new BaseTable(name, MartSchemas.load().mart(name.toString()).key(), List.of()));
        }

        return name.schema().equals(TableName.COURANT)
                ? contracts.find(name.table()).map(contract -> of(name, contract))
                : Optional.empty();
    }

    private static BaseTable of(TableName name, Contract contract) {
        return new BaseTable(
                name,
                contract.primaryKey(),
                contract.stored().stream()
                        .filter(field -> !contract.primaryKey().contains(field.name()))
                        .filter(field -> !field.name().equals(contract.stamp()))
                        .toList());
    }

    boolean isAccount() {
        return ACCOUNTS.contains(name);
    }

    /** SQL that holds where two rows have the same key. */
    String sameKey(String one, String other) {
        return key.stream()
                .map(DuckDb::identifier)
                .map(column -> one + "." + column + " = " + other + "." + column)
                .collect(Collectors.joining(" and "));
    }
}
