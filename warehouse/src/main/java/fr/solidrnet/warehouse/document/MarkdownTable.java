package fr.solidrnet.warehouse.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown; a bar within a cell does not end it. */
final class MarkdownTable {
    private final List<String> headings;

    private MarkdownTable(List<String> headings) {
        this.headings = headings;
    }

    static MarkdownTable of(String... headings) {
        return new MarkdownTable(List.of(headings));
    }

    <T> String rows(List<T> items, Function<T, List<String>> cells) {
        List<String> rules = headings.stream().map(heading -> "---").toList();
        return Stream.concat(Stream.of(headings, rules), items.stream().map(cells))
                .map(MarkdownTable::row)
                .collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.strip().replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
