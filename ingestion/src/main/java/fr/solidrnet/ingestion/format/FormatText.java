package fr.solidrnet.ingestion.format;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A format as its YAML says it.
 *
 * @param canonical one format for each contract: its columns, unchanged
 * @param defaults by name, what a site may set; {@code {name}} in expressions and remarks stands for the value
 * @param fileName regular expression of the whole file name in lower case; {@code {table}} in the canonical one
 */
record FormatText(
        String name,
        String title,
        String description,
        boolean canonical,
        @Nullable String fileName,
        List<String> recognisedBy,
        int headerRows,
        List<SourceColumn> columns,
        List<IgnoredRows> ignored,
        Map<String, DefaultValue> defaults,
        Map<String, TableText> tables) {

    FormatText(
            String name,
            String title,
            String description,
            boolean canonical,
            @Nullable String fileName,
            @Nullable List<String> recognisedBy,
            int headerRows,
            @Nullable List<SourceColumn> columns,
            @Nullable List<IgnoredRows> ignored,
            @Nullable Map<String, DefaultValue> defaults,
            @Nullable Map<String, TableText> tables) {
        this.name = name;
        this.title = title;
        this.description = description;
        this.canonical = canonical;
        this.fileName = fileName;
        this.recognisedBy = recognisedBy == null ? List.of() : List.copyOf(recognisedBy);
        this.headerRows = headerRows == 0 ? 20 : headerRows;
        this.columns = columns == null ? List.of() : List.copyOf(columns);
        this.ignored = ignored == null ? List.of() : List.copyOf(ignored);
        this.defaults = defaults == null ? Map.of() : new TreeMap<>(defaults);
        this.tables = tables == null ? Map.of() : new TreeMap<>(tables);
    }

    /**
     * What the format gives to one table.
     *
     * @param onePer columns of the format that name a row of the table, where several lines make one
     * @param labels contract column to how its texts name rows of the table that it refers to
     * @param columns contract column to Spark SQL expression; a column left out is empty
     */
    record TableText(
            boolean stamped,
            List<String> onePer,
            Map<String, LabelledReference> labels,
            List<String> remarks,
            Map<String, String> columns) {
        TableText(
                boolean stamped,
                @Nullable List<String> onePer,
                @Nullable Map<String, LabelledReference> labels,
                @Nullable List<String> remarks,
                Map<String, String> columns) {
            this.stamped = stamped;
            this.onePer = onePer == null ? List.of() : List.copyOf(onePer);
            this.labels = labels == null ? Map.of() : Map.copyOf(labels);
            this.remarks = remarks == null ? List.of() : List.copyOf(remarks);
            this.columns = columns;
        }
    }

    /** @param set what a site says of {@link #defaults()}, by name */
    Format toFormat(Contracts contracts, Map<String, String> set) {
        Map<String, String> values = new TreeMap<>();
        defaults.forEach((key, value) -> values.put(key, set.getOrDefault(key, value.value())));
        Map<String, Mapping> mappings = new TreeMap<>();
        tables.forEach((table, text) -> mappings.put(table, mapping(contracts.table(table), text, values)));
        Pattern pattern = fileName == null ? null : Pattern.compile(fileName);
        return new Format(name, title, description, pattern, recognisedBy, headerRows, columns, ignored, mappings);
    }

    private static Mapping mapping(Contract contract, TableText text, Map<String, String> values) {
        Map<String, String> expressions = new LinkedHashMap<>();

        for (Field field : contract.exported()) {
            expressions.put(field.name(), filled(text.columns().getOrDefault(field.name(), "NULL"), values));
        }

        expressions.put(Mapping.MOTIF, filled(text.columns().getOrDefault(Mapping.MOTIF, "NULL"), values));
        List<String> remarks =
                text.remarks().stream().map(remark -> filled(remark, values)).toList();
        return new Mapping(contract.name(), expressions, text.stamped(), text.onePer(), text.labels(), remarks);
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;

        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }

        return filled;
    }
}
