package fr.solidrnet.ingestion.database;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database that rows are taken from.
 *
 * @param name what accounts and findings call it, in lower case letters, digits and {@code _}
 * @param url its JDBC address
 * @param login what its driver asks for: user and password
 * @param date of the delivery that its rows make; none for the day on which they are read
 * @param queries what to take, by name
 */
public record DatabaseSource(
        String name,
        String url,
        Map<String, String> login,
        @Nullable LocalDate date,
        List<DatabaseQuery> queries) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public DatabaseSource(
            String name, String url, Map<String, String> login, @Nullable LocalDate date, List<DatabaseQuery> queries) {
        this.name = named(name);
        this.url = url;
        this.login = Map.copyOf(login);
        this.date = date;
        this.queries = queries.stream()
                .sorted(Comparator.comparing(DatabaseQuery::name))
                .toList();
    }

    /** What sentences call it: its name and its address, without what follows a question mark. */
    @Override
    public String toString() {
        return "source " + name + " (" + url.replaceAll("\\?.*", "") + ")";
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "\"" + name
                            + "\" can name no source and no table of one: use a to z, 0 to 9 and _, a letter first");
        }

        return name;
    }
}
