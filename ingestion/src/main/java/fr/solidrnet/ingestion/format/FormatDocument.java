package fr.solidrnet.ingestion.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The formats as those who send files read them: the second part of {@code docs/formats.md}, in French. */
public final class FormatDocument {
    private final List<Format> formats;

    public FormatDocument(Formats formats) {
        this.formats = formats.all();
    }

    /** A table of all formats, then what each supplies and loses, in the order of their names. */
    public String markdown() {
        Map<String, List<Format>> byName =
                formats.stream().collect(Collectors.groupingBy(Format::name, TreeMap::new, Collectors.toList()));
        String rows = byName.values().stream().map(FormatDocument::row).collect(Collectors.joining());
        String sections = byName.values().stream().map(FormatDocument::section).collect(Collectors.joining("\n"));
        return "| Source | Reconnue à | Tables | Échantillon |\n|---|---|---|---|\n" + rows + "\n" + sections;
    }

    private static String row(List<Format> same) {
        Format format = same.get(0);
        String sample = "../ingestion/src/test/resources/samples/" + format.name();
        return "| " + format.title() + " | " + recognised(format) + " | " + tables(same) + " | [" + format.name() + "]("
                + sample + ") |\n";
    }

    private static String recognised(Format format) {
        if (format.recognisedBy().isEmpty()) {
            return "son nom de fichier";
        }

        return format.columns().stream()
                .filter(column -> format.recognisedBy().contains(column.name()))
                .map(column -> "« " + column.title() + " »")
                .collect(Collectors.joining(", "));
    }

    private static String tables(List<Format> same) {
        return same.size() > 1
                ? "toutes"
                : String.join(", ", same.get(0).tables().keySet());
    }

    private static String section(List<Format> same) {
        Format format = same.get(0);
        StringBuilder text = new StringBuilder("## " + format.title() + "\n\n");
        text.append(format.description().strip()).append('\n');

        if (!format.ignored().isEmpty()) {
            text.append("\nLignes laissées : ")
                    .append(format.ignored().stream().map(IgnoredRows::reason).collect(Collectors.joining(" ; ")))
                    .append(".\n");
        }

        if (same.size() == 1) {
            format.tables().forEach((table, mapping) -> {
                text.append("\nVers `").append(table).append("`");
                text.append(mapping.remarks().isEmpty() ? ", colonne pour colonne.\n" : " :\n\n");
                mapping.remarks()
                        .forEach(remark -> text.append("- ").append(remark).append('\n'));
            });
        }

        return text.toString();
    }
}
