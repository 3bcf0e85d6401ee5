package fr.solidrnet.ingestion.checking;

import fr.solidrnet.ingestion.privacy.PersonHasher;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.HeaderNames;
import fr.solidrnet.warehouse.contract.Protection;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one row of a table can be checked for by itself, compiled from the table's contract: reading,
 * constraints, relations between columns, protection of persons. References and age bands need other rows and come
 * later. A row that withdraws its key needs but the key and the stamp, and nothing else of it is looked at.
 */
public final class RowChecker implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MOTIF = "motif";

    /** Comes after each column in the content of a row. */
    static final char CONTENT_END = '\u001f';

    private final String table;
    private final ArrayList<CheckedColumn> columns = new ArrayList<>();
    private final RowRelations relations;
    private final Shelter shelter;
    private final int stamp;

    public RowChecker(Contract contract) {
        this.table = contract.name();
        List<Field> exported = contract.exported();

        for (Field field : exported) {
            boolean key = contract.primaryKey().contains(field.name());
            columns.add(new CheckedColumn(contract.fields().indexOf(field), field, key));
        }

        this.relations = new RowRelations(contract, columns);
        this.shelter = new Shelter(contract);
        this.stamp = contract.stamp() == null ? -1 : inputs().indexOf(contract.stamp());
    }

    /** The columns whose texts {@link #check} takes, in order; {@code motif} is the last. */
    public List<String> inputs() {
        List<String> names = columns.stream().map(CheckedColumn::name).collect(Collectors.toList());
        names.add(MOTIF);
        return names;
    }

    /**
     * @param texts canonical or tolerated texts, in the order of {@link #inputs}
     * @param surplus whether the row has more cells than the header
     */
    public CheckedRow check(@Nullable String[] texts, boolean surplus, RowSource source, PersonHasher hasher) {
        List<RowFinding> findings = new ArrayList<>();
        boolean withdrawn = withdraws(texts[columns.size()], surplus, findings);
        // Cells out of place may hold a name in any column: none is quoted.
        @Nullable String[] quoted = surplus ? new String[texts.length] : texts;
        Cell[] cells = new Cell[columns.size()];

        for (int i = 0; i < cells.length; i++) {
            boolean looked = !withdrawn || i == stamp || columns.get(i).key();
            cells[i] = looked ? columns.get(i).read(texts[i]) : Cell.MISSING;
            boolean mayBeMissing = !looked || (i == stamp && !source.stamped());
            columns.get(i).check(cells[i], quoted[i], mayBeMissing, findings::add);
        }

        if (!withdrawn) {
            relations.check(cells, quoted, findings::add);
        }

        if (surplus) {
            findings.add(surplus());
        }

        findings.sort(Comparator.comparingInt(RowFinding::rank));
        byte[] content = hasher.hash(contentDomain(), withdrawn ? "ANNULER" : content(cells));
        Shelter.Sheltered kept = shelter.protect(cells, hasher);
        return new CheckedRow(
                kept.values(), version(cells, source), withdrawn, content, kept.birthYear(), List.copyOf(findings));
    }

    List<CheckedColumn> columns() {
        return columns;
    }

    /** Place of the column that dates rows, -1 where the table has none. */
    int stamp() {
        return stamp;
    }

    Shelter shelter() {
        return shelter;
    }

    /** The domain in which the contents of rows are hashed. */
    String contentDomain() {
        return "contenu " + table;
    }

    boolean relationsHold(Cell[] cells) {
        return relations.hold(cells);
    }

    /** The text under which equal values are equal: what code lists and rules are written in. */
    static String canonical(Cell cell) {
        if (!(cell instanceof Cell.Value holder)) {
            return "";
        }

        Object value = holder.value();

        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }

        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining("|"))
                : value.toString();
    }

    private static boolean withdraws(@Nullable String motif, boolean surplus, List<RowFinding> findings) {
        String text = CellText.clean(motif);

        if (text.isEmpty()) {
            return false;
        }

        String folded = HeaderNames.fold(text);

        if (folded.equals("annuler")) {
            return true;
        }

        if (!folded.isEmpty() && !folded.equals("modifier")) {
            @Nullable String shown = surplus ? null : CellText.shown(text);
            findings.add(new RowFinding(
                    Integer.MAX_VALUE,
                    MOTIF,
                    FindingCode.CODE_INCONNU,
                    shown,
                    Finding.sentence(FindingCode.CODE_INCONNU, "Motif", shown, "MODIFIER, ANNULER ou rien")));
        }

        return false;
    }

    /** Comes first: cells out of place explain all other faults of the row. */
    private static RowFinding surplus() {
        FindingCode code = FindingCode.CELLULES_EN_TROP;
        return new RowFinding(-1, "", code, null, Finding.sentence(code, "", null, ""));
    }

    /** A column that is missing leaves no trace, so that a contract may gain columns; dropped values count for nothing. */
    private String content(Cell[] cells) {
        StringBuilder content = new StringBuilder();

        for (int i = 0; i < cells.length; i++) {
            CheckedColumn column = columns.get(i);

            if (i != stamp && column.protection() != Protection.Method.DROP && cells[i] instanceof Cell.Value) {
                content.append(column.name())
                        .append('=')
                        .append(canonical(cells[i]))
                        .append(CONTENT_END);
            }
        }

        return content.toString();
    }

    private @Nullable LocalDateTime version(Cell[] cells, RowSource source) {
        if (stamp < 0 || !source.stamped()) {
            return source.delivered().atStartOfDay();
        }

        if (!(cells[stamp] instanceof Cell.Value holder)) {
            return null;
        }

        return holder.value() instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) holder.value();
    }

    @Override
    public String toString() {
        return "RowChecker[" + table + ", " + Arrays.toString(inputs().toArray()) + "]";
    }
}
