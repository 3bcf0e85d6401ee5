package fr.solidrnet.app.sql.child;

import java.util.ArrayList;
import java.util.List;

/**
 * What the child is told when it is started, as its arguments.
 *
 * @param file {@code solidrnet.duckdb}
 * @param schema the schema to ask alone, that of an edition; empty for the present
 * @param scratch an empty folder of its own, for what DuckDB spills
 * @param dataFolders the folders that the file's views read
 */
public record ChildSettings(
        String file,
        String schema,
        String scratch,
        int memoryMegabytes,
        int temporaryMegabytes,
        int threads,
        int columns,
        int cellKilobytes,
        List<String> dataFolders) {
    private static final int FIXED = 8;

    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                file,
                schema,
                scratch,
                Integer.toString(memoryMegabytes),
                Integer.toString(temporaryMegabytes),
                Integer.toString(threads),
                Integer.toString(columns),
                Integer.toString(cellKilobytes)));
        arguments.addAll(dataFolders);
        return arguments;
    }

    static ChildSettings of(List<String> arguments) {
        return new ChildSettings(
                arguments.get(0),
                arguments.get(1),
                arguments.get(2),
                Integer.parseInt(arguments.get(3)),
                Integer.parseInt(arguments.get(4)),
                Integer.parseInt(arguments.get(5)),
                Integer.parseInt(arguments.get(6)),
                Integer.parseInt(arguments.get(7)),
                List.copyOf(arguments.subList(FIXED, arguments.size())));
    }
}
