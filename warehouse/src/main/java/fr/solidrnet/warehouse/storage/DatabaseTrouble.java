package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a database does to a run, told in a sentence by the state that the SQL standard and PostgreSQL give. No message
 * of a driver is passed on where it answers a login: nothing that was sent as a secret can come back that way.
 */
public final class DatabaseTrouble {
    private DatabaseTrouble() {}

    /**
     * The failure as a sentence; empty where no database is at fault, or it is not known for what.
     *
     * @param database what it is called, such as {@code source "gestion" (jdbc:…)}
     */
    public static Optional<SolidrnetException> of(Throwable failure, String database) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return advice(sql.getSQLState(), database)
                        .map(sentence -> new SolidrnetException(FailureKind.STORAGE, sentence, failure));
            }
        }

        return Optional.empty();
    }

    private static Optional<String> advice(String state, String database) {
        return switch (state) {
            case "3D000" -> Optional.of("There is no such database for the " + database + ": check its address");
            case "42P01", "3F000" ->
                Optional.of("The " + database
                        + " lacks a table that is asked for: check the address, and the name of the table");
            case "42501" ->
                Optional.of(
                        "The " + database + " does not let its user do what is asked: have its owner grant the rights");
            case "53100" -> Optional.of("The disk of the " + database + " is full: make room, then start again");
            case "53300" ->
                Optional.of(
                        "The " + database + " has too many connections already: wait, or have its owner allow more");
            case "25006" ->
                Optional.of("The " + database + " can only be read: give the address of the server that takes writes");
            default -> byClass(state.substring(0, Math.min(2, state.length())), database);
        };
    }

    private static Optional<String> byClass(String kind, String database) {
        return switch (kind) {
            case "28" ->
                Optional.of("The " + database
                        + " refuses the user or its password: check both, and the file or the variable that gives the"
                        + " password");
            case "08", "57" ->
                Optional.of("The " + database
                        + " cannot be reached, or the connection to it was lost: check its address and that it runs, then"
                        + " start again; what was loaded before stays as it was");
            default -> Optional.empty();
        };
    }
}
