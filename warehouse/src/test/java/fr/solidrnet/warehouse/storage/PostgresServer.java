package fr.solidrnet.warehouse.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real PostgreSQL, one for all tests of a module. Tests that ask for it are skipped on a machine without Docker or
 * without the image, unless {@code SOLIDRNET_DOCKER=required} says that they must run. {@code SOLIDRNET_POSTGRES_IMAGE} names the image
 * where the official one cannot be had.
 */
public final class PostgresServer {
    /** In no file, log or message may this be found. */
    public static final String PASSWORD = "Mot-de-passe/inoubliable";

    public static final String USER = "solidrnet";

    private static @Nullable PostgreSQLContainer container;

    private PostgresServer() {}

    /** The address of a database of this name, made where it is missing. */
    public static synchronized String url(String database) {
        start();

        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + database + "'")
                    .next()) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }

        return address(database);
    }

    /** A catalogue in a database of this name. */
    public static CatalogueSettings catalogue(String database, String name) {
        return new CatalogueSettings(url(database), name, Map.of("jdbc.user", USER, "jdbc.password", PASSWORD));
    }

    /** Runs statements, separated by semicolons, in a database that was made by {@link #url}. */
    public static void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number that a query of one row and one column gives. */
    public static long count(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void start() {
        boolean required = "required".equals(System.getenv("SOLIDRNET_DOCKER"));
        assumeTrue(
                required || System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock")),
                "this machine has no Docker");
        assumeTrue(required || DockerClientFactory.instance().isDockerAvailable(), "Docker does not run");
        String image = System.getenv().getOrDefault("SOLIDRNET_POSTGRES_IMAGE", "postgres:15");
        assumeTrue(
                required || isHere(image), "the image " + image + " is not here: docker pull it, or see CONTRIBUTING");

        if (container == null) {
            PostgreSQLContainer started = new PostgreSQLContainer(
                            DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                    .withUsername(USER)
                    .withPassword(PASSWORD)
                    .withDatabaseName("postgres");
            started.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            container = started;
        }
    }

    /** Nobody waits minutes for an image that cannot be had. */
    private static boolean isHere(String image) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address(database), USER, PASSWORD);
    }

    private static String address(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/" + database;
    }
}
