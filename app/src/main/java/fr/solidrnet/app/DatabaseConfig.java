package fr.solidrnet.app;

import fr.solidrnet.ingestion.database.DatabaseQuery;
import fr.solidrnet.ingestion.database.DatabaseSource;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a site says of a database that rows are taken from.
 *
 * @param url its JDBC address
 * @param user whom it knows
 * @param passwordFile a file whose first line is the password; the environment's {@code SOLIDRNET_SOURCE_<NAME>_PASSWORD}
 *     stands in for it
 * @param date of the delivery that its rows make; none for the day on which they are read
 * @param tables what to take, by name
 */
record DatabaseConfig(
        @Nullable String url,
        @Nullable String user,
        @Nullable Path passwordFile,
        @Nullable LocalDate date,
        @Nullable SortedMap<String, Table> tables) {

    /** {@link DatabaseQuery} says what each means. */
    record Table(
            @Nullable String query,
            @Nullable List<String> order,
            @Nullable Parts parts) {}

    record Parts(String column, String from, String to, int count) {}

    DatabaseSource source(String name, Map<String, String> environment) {
        String address = told(url, name, "url");
        DatabasePassword.refuse(address, "sources." + name + ".url");
        Map<String, String> login = new HashMap<>();

        if (user != null) {
            login.put("user", user);
        }

        DatabasePassword.find(
                        passwordFile, "SOLIDRNET_SOURCE_" + name.toUpperCase(Locale.ROOT) + "_PASSWORD", environment)
                .ifPresent(password -> login.put("password", password));
        List<DatabaseQuery> queries = told(tables, name, "tables").entrySet().stream()
                .map(table -> query(name, table.getKey(), table.getValue()))
                .toList();
        return new DatabaseSource(name, address, login, date, queries);
    }

    private static DatabaseQuery query(String source, String name, Table table) {
        String key = source + ".tables." + name;
        Parts parts = table.parts();
        return new DatabaseQuery(
                name,
                told(table.query(), key, "query"),
                told(table.order(), key, "order"),
                parts == null
                        ? null
                        : new DatabaseQuery.Parts(
                                told(parts.column(), key, "parts.column"),
                                told(parts.from(), key, "parts.from"),
                                told(parts.to(), key, "parts.to"),
                                parts.count()));
    }

    private static <T> T told(@Nullable T value, String where, String key) {
        if (value == null) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "The configuration lacks sources." + where + "." + key);
        }

        return value;
    }
}
