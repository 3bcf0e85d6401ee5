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
            @Nullable Map<String, TableText> tables) {
        this.name = name;
        this.title = title;
        this.description = description;
        this.canonical = canonical;
        this.fileName = fileName;
        this.recognisedBy = recognisedBy == null ? List.of() : List.copyOf(recognisedBy);
        this.headerRows = headerRows == 0 ? 20 : headerRows;
        this.columns = columns == null ? List.of() : List.copyOf(columns);
        this.tables = tables == null ? Map.of() : new TreeMap<>(tables);
    }

    /**
     * What the format gives to one table.
     *
     * @param columns contract column to Spark SQL expression; a column left out is empty
     */
    record TableText(boolean stamped, List<String> remarks, Map<String, String> columns) {
        TableText(boolean stamped, @Nullable List<String> remarks, Map<String, String> columns) {
            this.stamped = stamped;
            this.remarks = remarks == null ? List.of() : List.copyOf(remarks);
            this.columns = columns;
        }
    }

    Format toFormat(Contracts contracts) {
        Map<String, Mapping> mappings = new TreeMap<>();
        tables.forEach((table, text) -> mappings.put(table, mapping(contracts.table(table), text)));
        Pattern pattern = fileName == null ? null : Pattern.compile(fileName);
        return new Format(name, title, description, pattern, recognisedBy, headerRows, columns, mappings);
    }

    private static Mapping mapping(Contract contract, TableText text) {
        Map<String, String> expressions = new LinkedHashMap<>();

        for (Field field : contract.exported()) {
            expressions.put(field.name(), text.columns().getOrDefault(field.name(), "NULL"));
        }

        expressions.put(Mapping.MOTIF, text.columns().getOrDefault(Mapping.MOTIF, "NULL"));
        return new Mapping(contract.name(), expressions, text.stamped(), text.remarks());
    }
}
