package fr.solidrnet.warehouse.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong in a set of contracts: every defect at once, each a sentence that names its place. */
final class ContractDefects {
    private final Contracts contracts;
    private final List<String> defects = new ArrayList<>();

    private ContractDefects(Contracts contracts) {
        this.contracts = contracts;
    }

    static List<String> of(Contracts contracts) {
        ContractDefects search = new ContractDefects(contracts);
        contracts.tables().forEach(search::inspect);
        contracts.journal().forEach(search::inspectFields);
        return search.defects;
    }

    private void inspect(Contract contract) {
        inspectFields(contract);
        expect(!contract.primaryKey().isEmpty(), contract, "has no primaryKey");
        contract.primaryKey().forEach(column -> expectColumn(contract, column, "primaryKey"));

        if (contract.stamp() != null) {
            expectColumn(contract, contract.stamp(), "stamp");
        }

        for (ForeignKey key : contract.foreignKeys()) {
            expectColumn(contract, key.field(), "foreignKeys");
            boolean known = contracts
                    .find(key.reference().resource())
                    .flatMap(table -> table.find(key.reference().field()))
                    .isPresent();
            expect(known, contract, "refers to an unknown column " + key.reference());
        }

        for (Rule rule : contract.rules()) {
            expectColumn(contract, rule.column(), "rules");
            rule.when().keySet().forEach(column -> expectColumn(contract, column, "rules"));
        }
    }

    private void inspectFields(Contract contract) {
        Set<String> names = new HashSet<>();

        for (Field field : contract.fields()) {
            String place = "column " + field.name();
            expect(names.add(field.name()), contract, place + " stands twice");
            expect(field.name().matches("[a-z][a-z0-9_]*"), contract, place + " is not unaccented snake_case");
            expect(field.sensitivity() != null, contract, place + " has no sensitivity");
            expect(field.type() != null && field.title() != null, contract, place + " needs a type and a title");
            expect(
                    field.type() != FieldType.NUMBER || (field.precision() != null && field.scale() != null),
                    contract,
                    place + " is a number without precision and scale");
            expect(
                    field.sensitivity() != Sensitivity.DIRECT || field.protect() != null,
                    contract,
                    place + " is direct and says no protection");
            inspectConstraints(contract, field);
        }
    }

    private void inspectConstraints(Contract contract, Field field) {
        Constraints constraints = field.constraints();
        constraints.requiredWhen().keySet().forEach(column -> expectColumn(contract, column, "requiredWhen"));

        if (constraints.notBefore() != null) {
            expectColumn(contract, constraints.notBefore(), "notBefore");
        }

        if (constraints.maximumYearOf() != null) {
            expectColumn(contract, constraints.maximumYearOf(), "maximumYearOf");
        }

        Protection protect = field.protect();

        if (protect != null && protect.into() != null) {
            expectColumn(contract, protect.into(), "protect");
        }
    }

    private void expectColumn(Contract contract, String column, String place) {
        expect(contract.find(column).isPresent(), contract, place + " names an unknown column " + column);
    }

    private void expect(boolean condition, Contract contract, String defect) {
        if (!condition) {
            defects.add(contract.name() + ": " + defect);
        }
    }
}
