package fr.solidrnet.ingestion.format;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is wrong in a format as written: every defect at once, each a sentence that names its place. */
final class FormatDefects {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private final FormatText format;
    private final Contracts contracts;
    private final List<String> defects = new ArrayList<>();

    private FormatDefects(FormatText format, Contracts contracts) {
        this.format = format;
        this.contracts = contracts;
    }

    static List<String> of(FormatText format, Contracts contracts) {
        FormatDefects search = new FormatDefects(format, contracts);
        search.expect(format.title() != null && format.description() != null, "needs a title and a description");

        if (format.canonical()) {
            search.expect(format.fileName() != null, "is canonical and says no fileName");
            search.expect(
                    format.columns().isEmpty() && format.tables().isEmpty(), "is canonical: contracts give it all");
        } else {
            search.inspectColumns();
            search.inspectTables();
        }

        return search.defects;
    }

    private void inspectColumns() {
        Set<String> names = new HashSet<>();
        Set<String> headers = new HashSet<>();

        for (SourceColumn column : format.columns()) {
            String place = "column " + column.name();
            expect(names.add(column.name()), place + " stands twice");
            expect(
                    !Mapping.PLACE.contains(column.name()) && !column.name().equals(Mapping.DELIVERED),
                    place + " bears a reserved name");
            expect(column.name().matches("[a-z][a-z0-9_]*"), place + " is not unaccented snake_case");
            column.headers()
                    .forEach(header -> expect(headers.add(header), place + " shares the header « " + header + " »"));
        }

        expect(!format.recognisedBy().isEmpty(), "does not say which columns it is recognisedBy");
        format.recognisedBy()
                .forEach(column -> expect(names.contains(column), "is recognisedBy an unknown column " + column));
        format.ignored()
                .forEach(rows ->
                        expect(names.contains(rows.column()), "ignores rows by an unknown column " + rows.column()));
        format.defaults()
                .forEach((name, value) -> expect(
                        value.allowed() != null && value.allows(value.value()),
                        "default " + name + " needs a plain value that it allows"));
        format.tables().values().forEach(table -> table.onePer()
                .forEach(column -> expect(names.contains(column), "makes one row per unknown column " + column)));
    }

    private void inspectTables() {
        expect(!format.tables().isEmpty(), "feeds no table");
        format.tables().forEach((table, text) -> {
            expect(contracts.find(table).isPresent(), "feeds an unknown table " + table);
            contracts.find(table).ifPresent(contract -> inspectTable(contract, text));
        });
    }

    private void inspectTable(Contract contract, FormatText.TableText text) {
        Set<String> known = new HashSet<>(Set.of(Mapping.MOTIF));
        contract.exported().forEach(field -> known.add(field.name()));
        text.columns().keySet().stream()
                .filter(column -> !known.contains(column))
                .forEach(column -> expect(false, "feeds an unknown column " + contract.name() + "." + column));
        contract.exported().stream()
                .filter(field -> field.constraints().required())
                .filter(field -> !field.name().equals(contract.stamp()))
                .filter(field -> !text.columns().containsKey(field.name()))
                .forEach(field ->
                        expect(false, "leaves the required column " + contract.name() + "." + field.name() + " empty"));

        text.columns().values().forEach(expression -> PLACEHOLDER
                .matcher(expression)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !format.defaults().containsKey(name))
                .forEach(name -> expect(false, "has no default {" + name + "}")));
        text.labels().forEach((column, reference) -> inspectLabel(contract, column, reference));

        if (contract.stamp() != null) {
            expect(
                    text.stamped() == text.columns().containsKey(contract.stamp()),
                    "is stamped when, and only when, it feeds " + contract.name() + "." + contract.stamp());
        }
    }

    private void inspectLabel(Contract contract, String column, LabelledReference reference) {
        Optional<Contract> target = contract.foreignKeys().stream()
                .filter(key -> key.field().equals(column))
                .findFirst()
                .flatMap(key -> contracts.find(key.reference().resource()));
        expect(target.isPresent(), "names by labels " + contract.name() + "." + column + ", which refers to nothing");
        target.ifPresent(table -> Stream.of(reference.label(), reference.within())
                .filter(name -> name != null
                        && table.stored().stream()
                                .noneMatch(field -> field.name().equals(name)))
                .forEach(name -> expect(false, "names by labels an unknown column " + table.name() + "." + name)));
    }

    private void expect(boolean condition, String defect) {
        if (!condition) {
            defects.add(format.name() + ": " + defect);
        }
    }
}
