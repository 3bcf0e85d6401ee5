package fr.solidrnet.reports.figures;

/**
 * How many files of the month's deliveries met one fate.
 *
 * @param status as {@link fr.solidrnet.warehouse.journal.FileStatus} names it
 */
public record FileCounts(String status, long files) {}
