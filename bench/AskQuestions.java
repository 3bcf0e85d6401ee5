import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Asks each question of the warehouse's views, and of native tables of the same DuckDB that hold the same rows, in turn
 * in one process; tells the medians and their ratios. Fails where the answers differ.
 */
class AskQuestions {
    private static final int TIMES = 7;
    private static final List<String> TABLES = List.of("presences", "sessions", "epn", "epci");

    /** @param arguments the analysts' file, the folder of the questions, where the native tables go, threads */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads to " + Integer.parseInt(arguments[3]));
            statement.execute("attach '" + arguments[0] + "' as entrepot (read_only)");
            statement.execute("attach '" + arguments[2] + "' as natif");
            copy(statement);
            double views = 0;
            double tables = 0;
            System.out.printf("%-32s %8s %8s %6s%n", "question (median of " + TIMES + ", s)", "views", "native", "ratio");

            for (Path question : questions(Path.of(arguments[1]))) {
                String sql = Files.readString(question);
                List<Double> ofViews = new ArrayList<>();
                List<Double> ofTables = new ArrayList<>();

                for (int i = 0; i < TIMES; i++) {
                    Answer view = ask(statement, "entrepot", sql);
                    Answer table = ask(statement, "natif", sql);

                    if (!view.rows().equals(table.rows()) || view.rows().isEmpty()) {
                        throw new IllegalStateException("Other answers, or none, to " + question);
                    }

                    ofViews.add(view.seconds());
                    ofTables.add(table.seconds());
                }

                views += tell(question.getFileName().toString(), median(ofViews), median(ofTables));
                tables += median(ofTables);
            }

            tell("sum", views, tables);
        }
    }

    /** What came back, and the seconds until all of it had. */
    private record Answer(List<String> rows, double seconds) {}

    private static void copy(Statement statement) throws SQLException {
        statement.execute("create schema natif.mart");

        for (String table : TABLES) {
            statement.execute("create table natif.mart." + table + " as from entrepot.mart." + table);
        }

        statement.execute("checkpoint natif");
    }

    private static List<Path> questions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }

    private static Answer ask(Statement statement, String database, String sql) throws SQLException {
        statement.execute("use " + database);
        long start = System.nanoTime();
        List<String> rows = new ArrayList<>();

        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();

            while (result.next()) {
                List<String> row = new ArrayList<>();

                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }

                rows.add(String.join("|", row));
            }
        }

        return new Answer(rows, (System.nanoTime() - start) / 1e9);
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private static double tell(String name, double views, double tables) {
        System.out.printf("%-32s %8.3f %8.3f %6.2f%n", name, views, tables, views / tables);
        return views;
    }
}
