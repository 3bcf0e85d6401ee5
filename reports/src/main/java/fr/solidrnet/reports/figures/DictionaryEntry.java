package fr.solidrnet.reports.figures;

/** A column of the warehouse, told to those who read its data. */
public record DictionaryEntry(
        String table, String column, String title, String description, String type, String unit, String sensitivity) {}
