package fr.solidrnet.transforms.indicator;

import fr.solidrnet.transforms.impact.SimulateImpact;
import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All marts in a DuckDB of their own, empty at first. */
public final class TestMarts implements AutoCloseable {
    public static final Contracts CONTRACTS = Contracts.load();
    public static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final MartSchemas SCHEMAS = MartSchemas.load();

    private final Connection connection;

    private TestMarts(Connection connection) {
        this.connection = connection;
    }

    public static TestMarts empty() throws SQLException {
        TestMarts marts = new TestMarts(DuckDb.inMemory());
        marts.execute("create schema mart");

        for (var schema : SCHEMAS.marts()) {
            marts.execute(schema.createTable());
        }

        return marts;
    }

    public Connection connection() {
        return connection;
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Inserts rows written as a table of text. */
    public void insert(String mart, String table) throws SQLException {
        insert(mart, TextTable.parse(table));
    }

    /** Inserts rows; an empty cell is missing, any other is cast to the column's type. */
    void insert(String mart, TextTable table) throws SQLException {
        String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        String sql =
                "insert into " + mart + " (\"" + String.join("\", \"", table.columns()) + "\") values (" + places + ")";

        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (List<String> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setString(i + 1, row.get(i).isEmpty() ? null : row.get(i));
                }

                insert.execute();
            }
        }
    }

    /** Computes only {@code indicators}. */
    List<Figure> compute(YearMonth month, Indicator... indicators) throws SQLException {
        IndicatorCatalogue some = new IndicatorCatalogue(List.of(indicators), CATALOGUE.axes(), CATALOGUE.hash());
        new ComputeIndicators(some, CONTRACTS).run(connection, month);

        if (some.indicators().stream().anyMatch(Indicator::isSimulated)) {
            new SimulateImpact(some, CONTRACTS).run(connection, month);
        }

        return figures();
    }

    List<Figure> figures() throws SQLException {
        List<Figure> figures = new ArrayList<>();

        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from indicateurs order by mois, code, periode, decoupage, modalite")) {
            while (rows.next()) {
                figures.add(Figure.of(rows));
            }
        }

        return figures;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
