package fr.solidrnet.warehouse.storage;

/**
 * What a cleaning removed.
 *
 * @param snapshots of tables, that nobody could ask for any more
 * @param files that only these had
 * @param orphans files that no table knew
 * @param bytes of all these files
 */
public record Cleaned(long snapshots, long files, long orphans, long bytes) {}
