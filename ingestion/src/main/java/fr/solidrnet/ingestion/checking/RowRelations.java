package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.contract.Constraints;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.Rule;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The constraints of one table that hold between the columns of a row. A cell at fault takes part in none of them. */
final class RowRelations implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<CheckedColumn> columns;
    private final ArrayList<Relation> relations = new ArrayList<>();

    /** Whether a row breaks something, and what it then is. */
    private record Relation(
            Kind kind, int column, int other, FindingCode code, TreeMap<Integer, List<String>> when, String detail)
            implements Serializable {}

    private enum Kind {
        /** A value is missing although {@code when} holds. */
        REQUIRED_WHEN,
        NOT_BEFORE,
        MAXIMUM_YEAR,
        RULE
    }

    RowRelations(Contract contract, List<CheckedColumn> columns) {
        this.columns = new ArrayList<>(columns);

        for (CheckedColumn column : columns) {
            compile(column, contract.field(column.name()));
        }

        for (Rule rule : contract.rules()) {
            relations.add(new Relation(Kind.RULE, place(rule.column()), -1, rule.code(), conditions(rule.when()), ""));
        }
    }

    private void compile(CheckedColumn column, Field field) {
        Constraints constraints = field.constraints();
        int place = place(column.name());

        if (!constraints.requiredWhen().isEmpty()) {
            relations.add(new Relation(
                    Kind.REQUIRED_WHEN,
                    place,
                    -1,
                    FindingCode.VALEUR_OBLIGATOIRE,
                    conditions(constraints.requiredWhen()),
                    " quand " + told(constraints.requiredWhen())));
        }

        if (constraints.notBefore() != null) {
            int other = place(constraints.notBefore());
            relations.add(new Relation(
                    Kind.NOT_BEFORE,
                    place,
                    other,
                    FindingCode.ORDRE_DATES,
                    new TreeMap<>(),
                    columns.get(other).title()));
        }

        if (constraints.maximumYearOf() != null) {
            int other = place(constraints.maximumYearOf());
            relations.add(new Relation(
                    Kind.MAXIMUM_YEAR,
                    place,
                    other,
                    FindingCode.NOMBRE_HORS_BORNES,
                    new TreeMap<>(),
                    "pas après l'année de « " + columns.get(other).title() + " »"));
        }
    }

    void check(Cell[] cells, @Nullable String[] texts, Consumer<RowFinding> found) {
        for (Relation relation : relations) {
            if (broken(relation, cells)) {
                CheckedColumn column = columns.get(relation.column());
                found.accept(column.finding(relation.code(), texts[relation.column()], relation.detail()));
            }
        }
    }

    /** Whether {@link #check} finds nothing. */
    boolean hold(Cell[] cells) {
        for (Relation relation : relations) {
            if (broken(relation, cells)) {
                return false;
            }
        }

        return true;
    }

    private static boolean broken(Relation relation, Cell[] cells) {
        Cell cell = cells[relation.column()];
        return switch (relation.kind()) {
            case REQUIRED_WHEN -> cell instanceof Cell.Missing && holds(relation.when(), cells);
            case RULE -> holds(relation.when(), cells);
            case NOT_BEFORE ->
                cell instanceof Cell.Value value
                        && cells[relation.other()] instanceof Cell.Value other
                        && ((LocalDate) value.value()).isBefore((LocalDate) other.value());
            case MAXIMUM_YEAR ->
                cell instanceof Cell.Value value
                        && cells[relation.other()] instanceof Cell.Value other
                        && ((Number) value.value()).longValue() > ((LocalDate) other.value()).getYear();
        };
    }

    private static boolean holds(TreeMap<Integer, List<String>> when, Cell[] cells) {
        for (Map.Entry<Integer, List<String>> condition : when.entrySet()) {
            Cell cell = cells[condition.getKey()];

            if (cell instanceof Cell.Fault || !condition.getValue().contains(RowChecker.canonical(cell))) {
                return false;
            }
        }

        return true;
    }

    private TreeMap<Integer, List<String>> conditions(Map<String, List<String>> when) {
        TreeMap<Integer, List<String>> places = new TreeMap<>();
        when.forEach((column, values) -> places.put(place(column), List.copyOf(values)));
        return places;
    }

    private String told(Map<String, List<String>> when) {
        return new TreeMap<>(when)
                .entrySet().stream()
                        .map(condition ->
                                "« " + columns.get(place(condition.getKey())).title() + " » vaut "
                                        + String.join(" ou ", condition.getValue()))
                        .collect(Collectors.joining(" et "));
    }

    private int place(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }

        throw new IllegalArgumentException("No exported column " + column);
    }
}
