package fr.solidrnet.app.sql.gate;

/**
 * A query that may be run.
 *
 * @param sql what to run: the typed text, where a PIVOT has been given its values
 */
public record GatedQuery(String sql, QueryFacts facts) {}
