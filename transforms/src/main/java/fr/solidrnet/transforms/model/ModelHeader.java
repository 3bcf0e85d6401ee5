package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The comment lines that open a model's file. A line says {@code -- name: text}; one that begins with three more
 * spaces goes on with the text above.
 *
 * @param unit columns whose values part the rows (« unite »), where a part can be made again by itself
 * @param byUnit the tables read of which a part needs the rows with its values only (« par unite »)
 */
record ModelHeader(
        String grain,
        List<String> key,
        List<String> order,
        List<String> unit,
        List<String> byUnit,
        String title,
        String reading,
        String limits,
        SortedMap<String, ColumnDoc> columns) {
    private static final String COMMENT = "-- ";
    private static final String CONTINUED = "--   ";
    private static final String COLUMN = "colonne ";

    /** @param file the file's name, told when a line is missing or of another form */
    static ModelHeader parse(String file, String text) {
        List<String> entries = entries(text);

        if (entries.isEmpty() || !entries.get(0).startsWith("grain: ")) {
            throw wrong(file, "must begin with « -- grain: »");
        }

        return new ModelHeader(
                value(file, entries, "grain"),
                List.of(value(file, entries, "cle").split(", ")),
                names(entries, "tri"),
                names(entries, "unite"),
                names(entries, "par unite"),
                value(file, entries, "titre"),
                value(file, entries, "lecture"),
                value(file, entries, "limites"),
                columns(file, entries));
    }

    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();

        for (String line : text.lines().takeWhile(line -> line.startsWith("--")).toList()) {
            if (line.startsWith(CONTINUED) && !entries.isEmpty()) {
                int last = entries.size() - 1;
                entries.set(last, entries.get(last) + " " + line.substring(CONTINUED.length()));
            } else {
                entries.add(line.substring(COMMENT.length()));
            }
        }

        return entries;
    }

    private static String value(String file, List<String> entries, String name) {
        return find(entries, name).orElseThrow(() -> wrong(file, "has no « -- " + name + ": »"));
    }

    private static List<String> names(List<String> entries, String name) {
        return find(entries, name).map(names -> List.of(names.split(", "))).orElse(List.of());
    }

    private static Optional<String> find(List<String> entries, String name) {
        String start = name + ": ";
        return entries.stream()
                .filter(entry -> entry.startsWith(start))
                .map(entry -> entry.substring(start.length()))
                .findFirst();
    }

    private static SortedMap<String, ColumnDoc> columns(String file, List<String> entries) {
        SortedMap<String, ColumnDoc> columns = new TreeMap<>();

        for (String entry : entries) {
            if (entry.startsWith(COLUMN)) {
                String[] parts = entry.substring(COLUMN.length()).split(", ", 2);

                try {
                    columns.put(parts[0], ColumnDoc.parse(parts[parts.length - 1]));
                } catch (IllegalArgumentException e) {
                    throw wrong(file, "describes " + parts[0] + " in another form: " + e.getMessage());
                }
            }
        }

        return columns;
    }

    /** What a table's comment says: how to read it, then what it does not support. */
    String description() {
        return reading + " Limites : " + limits;
    }

    private static SolidrnetException wrong(String file, String defect) {
        return new SolidrnetException(FailureKind.INTERNAL, "Model sql/" + file + " " + defect);
    }
}
