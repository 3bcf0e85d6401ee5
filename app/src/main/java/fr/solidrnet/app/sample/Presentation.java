package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.contract.Category;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How canonical rows look in one file: which columns, in what order, under what names, written how. */
final class Presentation {
    private static final String COMMENTS = "Commentaire atelier";
    private static final List<String> MISSING = List.of("-", "N/A", "????", "");

    private static final String[] EMPTY = {""};

    private final Set<Oddity> oddities;
    private final List<Column> columns;
    private int rows;

    /**
     * @param place in the canonical row, -1 for the column that nobody expects
     * @param labels code to label, empty where codes stay
     */
    private record Column(
            String name, String header, int place, @Nullable Field field, boolean key, Map<String, String> labels) {
        FieldType type() {
            return field == null ? FieldType.STRING : field.type();
        }
    }

    private Presentation(Set<Oddity> oddities, List<Column> columns) {
        this.oddities = oddities;
        this.columns = columns;
    }

    /** @param without a column left out by mistake; empty where all are there */
    static Presentation of(Contract contract, List<String> names, Set<Oddity> oddities, String without) {
        List<Column> columns = new ArrayList<>();

        for (int place = 0; place < names.size(); place++) {
            if (!names.get(place).equals(without)) {
                columns.add(column(contract, names.get(place), place, oddities));
            }
        }

        boolean motive = names.get(names.size() - 1).equals(SampleTable.MOTIF);
        List<Column> movable = columns.subList(0, columns.size() - (motive ? 1 : 0));

        if (oddities.contains(Oddity.EXTRA_COLUMN)) {
            movable.add(new Column(COMMENTS, COMMENTS, -1, null, false, Map.of()));
        }

        if (oddities.contains(Oddity.SHUFFLED_COLUMNS)) {
            Collections.rotate(movable, 2);
        }

        return new Presentation(oddities, List.copyOf(columns));
    }

    private static Column column(Contract contract, String name, int place, Set<Oddity> oddities) {
        Field field = contract.find(name).orElse(null);
        String header = field != null && oddities.contains(Oddity.TITLES) ? field.title() : name;
        Map<String, String> labels = new HashMap<>();

        if (field != null && oddities.contains(Oddity.LABELS)) {
            for (Category category : field.categories()) {
                labels.put(category.value(), category.label());
            }
        }

        boolean key = contract.primaryKey().contains(name);
        return new Column(name, header, place, field, key, labels);
    }

    /** The header, and the title that may stand above it. */
    List<String[]> above() {
        String[] header = columns.stream().map(Column::header).toArray(String[]::new);
        return oddities.contains(Oddity.PREAMBLE)
                ? List.of(
                        new String[] {"Solid'Rnet : export mensuel"},
                        new String[] {"Édité pour un usage interne"},
                        EMPTY,
                        header)
                : List.<String[]>of(header);
    }

    /** What may stand below the rows. */
    List<String[]> below(long count) {
        List<String[]> lines = new ArrayList<>();

        if (oddities.contains(Oddity.BLANK_ROWS)) {
            lines.add(EMPTY);
            lines.add(blank());
        }

        if (oddities.contains(Oddity.TOTALS)) {
            String[] total = blank();
            total[0] = "TOTAL GÉNÉRAL";
            total[total.length - 1] = String.valueOf(count);
            lines.add(total);
        }

        return lines;
    }

    private String[] blank() {
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        return cells;
    }

    List<FieldType> types() {
        return columns.stream().map(Column::type).toList();
    }

    String[] cells(String[] canonical) {
        String[] cells = new String[columns.size()];
        rows++;

        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            cells[i] = column.place() < 0 ? comment() : written(column, canonical[column.place()]);
        }

        return cells;
    }

    /** Long comments hold a line break and quotes, which a reader must not take for the end of a row. */
    private String comment() {
        return rows % 7 == 0 ? "vérifié\npar « l'atelier \"B\" »" : "";
    }

    private String written(Column column, String text) {
        if (text.isEmpty()) {
            return missing(column);
        }

        return switch (column.type()) {
            case DATE, DATETIME -> oddities.contains(Oddity.FRENCH_DATES) ? FrenchText.date(text) : text;
            case NUMBER -> oddities.contains(Oddity.DECIMAL_COMMA) ? text.replace('.', ',') : text;
            case BOOLEAN -> oddities.contains(Oddity.YES_NO) ? FrenchText.yesOrNo(text) : text;
            default -> column.labels().getOrDefault(text, text);
        };
    }

    private String missing(Column column) {
        boolean marked = oddities.contains(Oddity.MISSING_MARKERS) && column.field() != null && !column.key();
        return marked ? MISSING.get(rows % MISSING.size()) : "";
    }
}
