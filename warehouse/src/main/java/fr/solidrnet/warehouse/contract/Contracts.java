package fr.solidrnet.warehouse.contract;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.resource.TextHash;
import fr.solidrnet.warehouse.resource.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * All contracts, checked against one another when they are loaded.
 *
 * @param tables the tables that exports feed, in order of loading within a delivery
 * @param journal the tables in which the product writes what it did
 * @param technical the columns that every {@code brut} table has beside those of its contract
 * @param hash SHA-256 of all contract texts, in hexadecimal
 */
public record Contracts(List<Contract> tables, List<Contract> journal, List<Field> technical, String hash) {

    /** The contracts that the product ships with. */
    public static Contracts load() {
        return parse(ResourceFolder.read(Contracts.class, "contracts", ".yaml"));
    }

    /** @param texts file name to YAML; {@code journal/} holds the journal, {@code technique.yaml} the technical columns */
    public static Contracts parse(SortedMap<String, String> texts) {
        List<Contract> tables = new ArrayList<>();
        List<Contract> journal = new ArrayList<>();
        List<Field> technical = new ArrayList<>();

        texts.forEach((name, text) -> {
            if (name.equals("technique.yaml")) {
                technical.addAll(Yaml.read(name, text, Contract.class).fields());
            } else if (name.startsWith("journal/")) {
                journal.add(Yaml.read(name, text, Contract.class));
            } else {
                tables.add(Yaml.read(name, text, Contract.class));
            }
        });

        tables.sort(Comparator.comparingInt(Contract::order).thenComparing(Contract::name));
        journal.sort(Comparator.comparingInt(Contract::order).thenComparing(Contract::name));
        Contracts contracts = new Contracts(
                List.copyOf(tables),
                List.copyOf(journal),
                List.copyOf(technical),
                new TextHash().add(texts).hex());
        List<String> defects = ContractDefects.of(contracts);

        if (!defects.isEmpty()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "Contracts are wrong:\n  " + String.join("\n  ", defects));
        }

        return contracts;
    }

    public Optional<Contract> find(String table) {
        return tables.stream().filter(contract -> contract.name().equals(table)).findFirst();
    }

    /** @throws IllegalArgumentException when there is no such table */
    public Contract table(String table) {
        return find(table).orElseThrow(() -> new IllegalArgumentException("No contract for table " + table));
    }

    /** The tables so ordered that each comes after those it refers to; page order otherwise. */
    public List<Contract> byReference() {
        Set<Contract> ordered = new LinkedHashSet<>();
        tables.forEach(contract -> addAfterReferences(contract, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private void addAfterReferences(Contract contract, Set<Contract> ordered, Set<String> path) {
        if (ordered.contains(contract)) {
            return;
        }

        if (!path.add(contract.name())) {
            throw new SolidrnetException(FailureKind.CONFIGURATION, "Contracts refer to each other in a ring: " + path);
        }

        contract.referredTables().forEach(table -> addAfterReferences(table(table), ordered, path));
        path.remove(contract.name());
        ordered.add(contract);
    }
}
