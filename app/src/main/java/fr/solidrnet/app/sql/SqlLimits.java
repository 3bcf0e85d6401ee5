package fr.solidrnet.app.sql;

/**
 * What one query may use; docs/configuration.md tells the defaults.
 *
 * @param memoryMegabytes what DuckDB may hold; the process's address space is limited to this and what a JVM needs
 * @param temporaryMegabytes what may be spilled to disk
 * @param threads at most so many
 * @param seconds after which the process is killed
 * @param columns of a result
 * @param cellKilobytes of one cell, in UTF-8
 * @param resultMegabytes of all cells of a result
 */
public record SqlLimits(
        int memoryMegabytes,
        int temporaryMegabytes,
        int threads,
        int seconds,
        int columns,
        int cellKilobytes,
        int resultMegabytes) {

    public static final SqlLimits DEFAULT = new SqlLimits(1024, 4096, 2, 300, 1000, 1024, 2048);
}
