package fr.solidrnet.reports.figures;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the Parquet files of one edition through a DuckDB of its own, which sees nothing else. */
final class EditionReader implements AutoCloseable {
    private static final List<String> PERIODS = List.of(FigureKey.MONTH, FigureKey.YEAR, FigureKey.WHOLE);

    private final FrozenEdition edition;
    private final EditionManifest manifest;
    private final Connection connection;

    EditionReader(FrozenEdition edition) {
        this.edition = edition;
        this.manifest = edition.manifest();
        this.connection = DuckDb.inMemory();
    }

    EditionFigures read() {
        List<Definition> definitions = query("definitions", EditionRows::definition);
        Map<String, Definition> byCode = definitions.stream().collect(Collectors.toMap(Definition::code, one -> one));
        Axes axes = new Axes(query("modalities", EditionRows::modality));
        List<Figure> figures = query("figures", row -> figure(byCode, row)).stream()
                .sorted(order(axes))
                .toList();
        return new EditionFigures(
                manifest,
                definitions,
                axes,
                figures,
                query("history", EditionRows::point),
                query("factors", EditionRows::factor),
                query("sensitivities", EditionRows::sensitivity),
                query("changes", EditionRows::change),
                query("accounts", row -> new FileCounts(row.getString("statut"), row.getLong("fichiers"))),
                query("dictionary", EditionRows::entry));
    }

    private static Comparator<Figure> order(Axes axes) {
        return Comparator.<Figure>comparingInt(figure -> figure.definition().ordre())
                .thenComparing(figure -> figure.key().code())
                .thenComparingInt(figure ->
                        figure.definition().decoupages().indexOf(figure.key().decoupage()))
                .thenComparingInt(figure -> PERIODS.indexOf(figure.key().periode()))
                .thenComparing(Figure::key, axes::compare);
    }

    private static Figure figure(Map<String, Definition> definitions, ResultSet row) throws SQLException {
        String code = row.getString("code");
        Definition definition = definitions.get(code);

        if (definition == null) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL, "The edition has figures of " + code + " but no definition of it");
        }

        return new Figure(
                definition,
                EditionRows.key(row),
                EditionRows.number(row, "valeur"),
                EditionRows.number(row, "numerateur"),
                EditionRows.number(row, "denominateur"),
                EditionRows.number(row, "p5"),
                EditionRows.number(row, "p95"),
                EditionRows.number(row, "precedent"),
                EditionRows.number(row, "an_passe"),
                EditionRows.number(row, "objectif"));
    }

    private <T> List<T> query(String name, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();

        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql(name))) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        } catch (SQLException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot read edition " + manifest.edition() + " in " + edition.folder(), e);
        }

        return rows;
    }

    /** The statement, with the edition's files and months in the place of its names between braces. */
    private String sql(String name) {
        String sql = resource(name + ".sql");
        YearMonth month = manifest.id().month();

        for (Map.Entry<String, Path> relation : edition.relations().entrySet()) {
            String path = DuckDb.literal(relation.getValue().toString());
            sql = sql.replace("{" + relation.getKey() + "}", "read_parquet(" + path + ")");
        }

        return sql.replace("{mois}", month.toString())
                .replace("{precedent}", month.minusMonths(1).toString())
                .replace("{an_passe}", month.minusYears(1).toString());
    }

    private static String resource(String name) {
        try (InputStream stream = EditionReader.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new SolidrnetException(FailureKind.INTERNAL, "Statement missing from the build: " + name);
            }

            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot read statement " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "DuckDB does not close", e);
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
