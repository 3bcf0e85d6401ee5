package fr.solidrnet.app.sql.gate;

import java.util.Set;

/**
 * What a query's tree says of it.
 *
 * @param tables the tables it reads, as {@code schema.table}; views of the database itself are left out
 * @param counts names of result columns that count or add up, as far as the tree tells
 * @param shown names of the columns whose values reach the result: selected at some level, outside of aggregates
 */
public record QueryFacts(Set<String> tables, Set<String> counts, Set<String> shown) {}
