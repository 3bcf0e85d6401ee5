package fr.solidrnet.reports.page;

/** What is printed as one table, with bars in its rows or without. */
public sealed interface Tabular extends Block permits Table, BarTable {
    Table table();
}
