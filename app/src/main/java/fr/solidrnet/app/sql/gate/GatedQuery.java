package fr.solidrnet.app.sql.gate;

/**
 * A query that may be run.
 *
 * @param sql what to run: the typed text, where a PIVOT has been given its values
 * @param isCompleted whether it was, so that a place in {@code sql} is none in the typed text
 */
public record GatedQuery(String sql, QueryFacts facts, boolean isCompleted) {}
