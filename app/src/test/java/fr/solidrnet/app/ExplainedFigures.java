package fr.solidrnet.app;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.explain.Amount;
import fr.solidrnet.transforms.explain.AskedFigure;
import fr.solidrnet.transforms.explain.FigureSql;
import fr.solidrnet.transforms.explain.ResolveFigure;
import fr.solidrnet.transforms.explain.RunFigure;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.storage.CatalogueSettings;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures of an edition, and what the statements that {@code explain} prints for them give. */
final class ExplainedFigures implements AutoCloseable {
    private final Connection own = DuckDb.inMemory();
    private final Connection asked = DuckDb.inMemory();
    private final PinnedEdition edition;
    private final ResolveFigure resolve;
    private final Map<List<String>, AskedFigure> resolved = new HashMap<>();

    /** @param copied whether the views of the analysts' file are copied into memory first, names and rows the same */
    ExplainedFigures(Path root, String edition, boolean copied) throws SQLException {
        WarehouseLayout layout = WarehouseLayout.at(root);

        try (Warehouse warehouse =
                Warehouse.openForReading(layout, CatalogueSettings.embedded(layout), Contracts.load())) {
            this.edition = PinnedEdition.attach(own, warehouse, EditionId.parse(edition));
        }

        resolve = new ResolveFigure(own, this.edition);

        DuckDb.execute(asked, "attach " + DuckDb.literal(layout.duckdbFile().toString()) + " as fichier (read_only)");
        DuckDb.execute(asked, copied ? "create schema " + this.edition.schema() : "use fichier");
        DuckDb.execute(asked, "set threads = 1");

        if (copied) {
            copy();
        }
    }

    private void copy() throws SQLException {
        List<String> views = new ArrayList<>();

        try (Statement statement = asked.createStatement();
                ResultSet row = statement.executeQuery("select view_name from duckdb_views() where schema_name = '"
                        + edition.schema() + "' and database_name = 'fichier'")) {
            while (row.next()) {
                views.add(edition.schema() + "." + row.getString(1));
            }
        }

        views.forEach(view -> DuckDb.execute(asked, "create table " + view + " as from fichier." + view));
    }

    /**
     * One line a figure that comes out otherwise than it was frozen; the first line tells how many were compared.
     *
     * @param condition which figures, as SQL over {@code indicateurs}
     */
    List<String> compare(String condition) throws SQLException {
        RunFigure run = new RunFigure(asked, edition);
        List<String> different = new ArrayList<>();
        int compared = 0;

        try (Statement statement = own.createStatement();
                ResultSet row = statement.executeQuery(
                        "select * from " + edition.schema() + ".indicateurs where " + condition + " order by all")) {
            while (row.next()) {
                AskedFigure figure = figure(row);
                Amount frozen = new Amount(
                        number(row, "valeur"),
                        number(row, "numerateur"),
                        number(row, "denominateur"),
                        number(row, "p5"),
                        number(row, "p95"));
                Amount computed = run.run(figure, FigureSql.of(figure, edition));
                compared++;

                if (!frozen.equals(computed)) {
                    different.add(figure + " " + frozen + " " + computed);
                }
            }
        }

        different.add(0, compared + " figures");
        return different;
    }

    private AskedFigure figure(ResultSet row) throws SQLException {
        List<String> key = List.of(
                row.getString("code"), row.getString("periode"), row.getString("decoupage"), row.getString("modalite"));
        YearMonth month = YearMonth.parse(row.getString("mois"));
        AskedFigure known = resolved.get(key);

        if (known == null) {
            known = resolve.resolve(key.get(0), key.get(1), month, ChangesOfEveryFigure.where(key.get(2), key.get(3)));
            resolved.put(key, known);
        }

        return known.of(month);
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    @Override
    public void close() throws SQLException {
        asked.close();
        own.close();
    }
}
