package fr.solidrnet.warehouse.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong in a set of contracts: every defect at once, each a sentence that names its place. */
final class ContractDefects {
    private final Contracts contracts;
    private final List<String> defects = new ArrayList<>();

    private ContractDefects(Contracts contracts) {
        this.contracts = contracts;
    }

    static List<String> of(Contracts contracts) {
        ContractDefects search = new ContractDefects(contracts);
        Set<String> names = new HashSet<>();

        for (Contract contract : contracts.tables()) {
            search.expect(names.add(contract.name()), contract, "stands in two files");
            search.inspectTable(contract);
            search.inspectReferences(contract);
            search.inspectRules(contract);
            search.inspectHeaders(contract);
        }

        contracts.journal().forEach(search::inspectTable);
        contracts
                .technical()
                .forEach(field -> search.expect(
                        field.sensitivity() != null, "technique: column " + field.name() + " has no sensitivity"));
        return search.defects;
    }

    private void inspectTable(Contract contract) {
        expect(FieldDefects.isName(contract.name()), contract, "is not unaccented snake_case");
        expect(FieldDefects.isText(contract.title()), contract, "has no title");
        expect(FieldDefects.isText(contract.description()), contract, "has no description");
        FieldDefects.of(contract).forEach(defect -> expect(false, contract, defect));
        expect(!contract.primaryKey().isEmpty(), contract, "has no primaryKey");

        for (String column : contract.primaryKey()) {
            expectColumn(contract, column, "primaryKey");
            boolean required = contract.find(column)
                    .map(field -> field.constraints().required())
                    .orElse(true);
            expect(required, contract, "key column " + column + " is not required");
        }

        @Nullable String stamp = contract.stamp();

        if (stamp != null) {
            expectColumn(contract, stamp, "stamp");
            boolean dated = contract.find(stamp)
                    .map(field -> field.type() == FieldType.DATE || field.type() == FieldType.DATETIME)
                    .orElse(true);
            expect(dated, contract, "stamp " + stamp + " is neither date nor datetime");
        }
    }

    private void inspectReferences(Contract contract) {
        for (ForeignKey key : contract.foreignKeys()) {
            ForeignKey.Reference reference = key.reference();
            expectColumn(contract, key.field(), "foreignKeys");
            boolean known = contracts
                    .find(reference.resource())
                    .flatMap(table -> table.find(reference.field()))
                    .isPresent();
            expect(known, contract, "refers to an unknown column " + reference.resource() + "." + reference.field());
            @Nullable String successors = reference.successors();
            boolean followed = successors == null || contracts.find(successors).isPresent();
            expect(followed, contract, "names an unknown table of successors " + successors);
            expect(FieldDefects.isPattern(key.onlyWhen()), contract, "has a wrong onlyWhen " + key.onlyWhen());
        }
    }

    private void inspectRules(Contract contract) {
        for (Rule rule : contract.rules()) {
            expectColumn(contract, rule.column(), "rules");
            rule.when().keySet().forEach(column -> expectColumn(contract, column, "rules"));
        }
    }

    /** Two columns of a table may not answer to the same header. */
    private void inspectHeaders(Contract contract) {
        Map<String, String> columns = new HashMap<>();

        for (Field field : contract.exported()) {
            Set<String> headers = new LinkedHashSet<>();
            Stream.concat(Stream.of(field.name(), String.valueOf(field.title())), field.aliases().stream())
                    .map(HeaderNames::fold)
                    .forEach(headers::add);

            for (String header : headers) {
                @Nullable String other = columns.putIfAbsent(header, field.name());
                expect(other == null, contract, "header " + header + " means both " + other + " and " + field.name());
            }
        }
    }

    private void expectColumn(Contract contract, String column, String place) {
        expect(contract.find(column).isPresent(), contract, place + " names an unknown column " + column);
    }

    private void expect(boolean condition, Contract contract, String defect) {
        expect(condition, contract.name() + ": " + defect);
    }

    private void expect(boolean condition, String defect) {
        if (!condition) {
            defects.add(defect);
        }
    }
}
