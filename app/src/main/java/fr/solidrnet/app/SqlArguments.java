package fr.solidrnet.app;

import fr.solidrnet.app.sql.output.Format;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the usual words of {@code sql} without picocli, which takes longer than a query does. {@link SqlCommand} stays
 * the truth: what is not plain here, or wrong, is left to it, and a test compares the two.
 */
final class SqlArguments {
    private static final String FILE = "--file";
    private static final String FORMAT = "--format";
    private static final String OUT = "--out";
    private static final String EDITION = "--edition";
    private static final String WAREHOUSE = "--warehouse";
    private static final String CONFIG = "--config";

    /** Each takes a value, and may be given once. */
    static final Set<String> OPTIONS = Set.of(FILE, FORMAT, OUT, EDITION, WAREHOUSE, CONFIG);

    private SqlArguments() {}

    /**
     * The request, where every word is an option of {@link #OPTIONS} with its value or the one query; empty for anything
     * else: help, abbreviations, quotes around values, values that look like options, contradictions.
     *
     * @param words those after {@code sql}
     */
    static Optional<SqlRequest> read(String... words) {
        Map<String, String> values = new HashMap<>();
        @Nullable String query = null;

        for (int i = 0; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            boolean option = words[i].startsWith("-");
            boolean joined = option && equals > 0;

            if (!option && query == null && isPlain(words[i])) {
                query = words[i];
                continue;
            }

            String name = joined ? words[i].substring(0, equals) : words[i];
            String value = joined ? words[i].substring(equals + 1) : i + 1 < words.length ? words[++i] : "";

            if (!OPTIONS.contains(name) || !isPlain(value) || values.put(name, value) != null) {
                return Optional.empty();
            }
        }

        return request(query, values);
    }

    private static Optional<SqlRequest> request(@Nullable String query, Map<String, String> values) {
        Optional<Format> format = format(values.get(FORMAT));

        if (format.isEmpty()) {
            return Optional.empty();
        }

        SqlRequest request = new SqlRequest(
                query,
                path(values.get(FILE)),
                format.get(),
                path(values.get(OUT)),
                values.get(EDITION),
                new Site(Path.of(values.getOrDefault(WAREHOUSE, Site.USUAL_ROOT)), path(values.get(CONFIG))));
        return request.contradiction() == null ? Optional.of(request) : Optional.empty();
    }

    /** What picocli could take for something else than a value: an option, a file of words, a text in quotes. */
    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && !value.startsWith("-")
                && !value.startsWith("@")
                && !value.startsWith("\"")
                && value.indexOf('\0') < 0;
    }

    private static Optional<Format> format(@Nullable String name) {
        if (name == null) {
            return Optional.of(SqlRequest.USUAL_FORMAT);
        }

        for (Format format : Format.values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }

        return Optional.empty();
    }

    private static @Nullable Path path(@Nullable String value) {
        return value == null ? null : Path.of(value);
    }
}
