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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        List<Definition> definitions = query("definitions", EditionReader::definition);
        Map<String, Definition> byCode = definitions.stream().collect(Collectors.toMap(Definition::code, one -> one));
        Axes axes = new Axes(query("modalities", EditionReader::modality));
        List<Figure> figures = query("figures", row -> figure(byCode, row)).stream()
                .sorted(order(axes))
                .toList();
        return new EditionFigures(
                manifest,
                definitions,
                axes,
                figures,
                query("history", EditionReader::point),
                query("accounts", row -> new FileCounts(row.getString("statut"), row.getLong("fichiers"))),
                query("dictionary", EditionReader::entry));
    }

    private static Comparator<Figure> order(Axes axes) {
        return Comparator.<Figure>comparingInt(figure -> figure.definition().ordre())
                .thenComparing(figure -> figure.key().code())
                .thenComparingInt(figure ->
                        figure.definition().decoupages().indexOf(figure.key().decoupage()))
                .thenComparingInt(figure -> PERIODS.indexOf(figure.key().periode()))
                .thenComparing(Figure::key, axes::compare);
    }

    private static Definition definition(ResultSet row) throws SQLException {
        return new Definition(
                row.getInt("ordre"),
                row.getString("code"),
                row.getString("libelle"),
                row.getString("definition"),
                row.getString("unite"),
                row.getInt("decimales"),
                row.getString("theme"),
                list(row, "periodes"),
                list(row, "decoupages"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Stream.of(text(row, column).split(", "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Modality modality(ResultSet row) throws SQLException {
        return new Modality(
                row.getString("decoupage"), row.getString("modalite"), row.getString("libelle"), row.getInt("ordre"));
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
                new FigureKey(code, row.getString("periode"), row.getString("decoupage"), row.getString("modalite")),
                number(row, "valeur"),
                number(row, "numerateur"),
                number(row, "denominateur"),
                number(row, "precedent"),
                number(row, "an_passe"),
                number(row, "objectif"));
    }

    private static HistoryPoint point(ResultSet row) throws SQLException {
        return new HistoryPoint(
                YearMonth.parse(row.getString("mois")),
                FigureKey.total(row.getString("code"), row.getString("periode")),
                number(row, "valeur"));
    }

    private static DictionaryEntry entry(ResultSet row) throws SQLException {
        return new DictionaryEntry(
                text(row, "nom_table"),
                text(row, "colonne"),
                text(row, "titre"),
                text(row, "description"),
                text(row, "type"),
                text(row, "unite"),
                text(row, "sensibilite"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
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
