package fr.solidrnet.app.sql.gate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which functions typed SQL may call. Table functions are those listed and no other: most of the rest open files. */
final class Functions {
    private static final Set<String> TABLE_FUNCTIONS = Set.of(
            "unnest",
            "range",
            "generate_series",
            "repeat",
            "json_each",
            "json_tree",
            "duckdb_columns",
            "duckdb_functions",
            "duckdb_keywords",
            "duckdb_schemas",
            "duckdb_tables",
            "duckdb_types",
            "duckdb_views");

    /** They read settings or the environment, write logs, or bind a text as SQL of its own. */
    private static final Set<String> REFUSED = Set.of(
            "getenv",
            "current_setting",
            "write_log",
            "json_serialize_plan",
            "json_execute_serialized_sql",
            "query",
            "query_table",
            "nextval",
            "stats",
            "which_secret",
            "arrow_scan",
            "arrow_scan_dumb",
            "seq_scan",
            "glob");

    private static final Pattern OPENS_FILES =
            Pattern.compile("(read|parquet|sniff|pragma|copy|import|enable)_.*|.*_scan");

    private static final Set<String> SUMS = Set.of(
            "count",
            "count_star",
            "count_if",
            "countif",
            "approx_count_distinct",
            "sum",
            "sum_no_overflow",
            "histogram");

    private static final Set<String> HIDES_SINGLE_VALUES = Set.of(
            "avg",
            "mean",
            "median",
            "stddev",
            "stddev_samp",
            "stddev_pop",
            "var_samp",
            "var_pop",
            "variance",
            "sum",
            "count",
            "count_star",
            "count_if",
            "countif",
            "approx_count_distinct");

    private Functions() {}

    static boolean asTable(String name) {
        return TABLE_FUNCTIONS.contains(lower(name));
    }

    static boolean asValue(String name) {
        return !REFUSED.contains(lower(name))
                && !OPENS_FILES.matcher(lower(name)).matches();
    }

    /** Whether the result is a number of things, or a sum of them. */
    static boolean counts(String name) {
        return SUMS.contains(lower(name));
    }

    /** Whether no single value can be read from the result. */
    static boolean aggregates(String name) {
        return HIDES_SINGLE_VALUES.contains(lower(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
