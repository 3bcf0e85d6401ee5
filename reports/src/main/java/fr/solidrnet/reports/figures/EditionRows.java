package fr.solidrnet.reports.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes records of the rows of an edition's files. */
final class EditionRows {
    private EditionRows() {}

    static Definition definition(ResultSet row) throws SQLException {
        return new Definition(
                row.getInt("ordre"),
                row.getString("code"),
                row.getString("libelle"),
                row.getString("definition"),
                row.getString("unite"),
                row.getInt("decimales"),
                row.getObject("chiffres_significatifs", Integer.class),
                row.getString("theme"),
                list(row, "periodes"),
                list(row, "decoupages"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Stream.of(text(row, column).split(", "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static Modality modality(ResultSet row) throws SQLException {
        return new Modality(
                row.getString("decoupage"),
                row.getString("modalite"),
                row.getString("libelle"),
                row.getInt("ordre"),
                row.getString("titre"));
    }

    static HistoryPoint point(ResultSet row) throws SQLException {
        return new HistoryPoint(YearMonth.parse(row.getString("mois")), key(row), number(row, "valeur"));
    }

    static FigureKey key(ResultSet row) throws SQLException {
        return new FigureKey(
                row.getString("code"), row.getString("periode"), row.getString("decoupage"), row.getString("modalite"));
    }

    static Factor factor(ResultSet row) throws SQLException {
        return new Factor(
                row.getString("code"),
                row.getString("libelle"),
                row.getDouble("valeur"),
                row.getString("unite"),
                row.getString("loi"),
                row.getString("loi_libelle"),
                text(row, "parametres"),
                row.getString("source"),
                row.getObject("valide_du", LocalDate.class),
                row.getObject("valide_au", LocalDate.class),
                row.getString("statut"),
                row.getString("statut_libelle"),
                row.getBoolean("utilise"),
                row.getBoolean("perime"));
    }

    static Sensitivity sensitivity(ResultSet row) throws SQLException {
        return new Sensitivity(
                row.getString("indicateur"),
                Sensitivity.Kind.valueOf(row.getString("genre").toUpperCase(Locale.ROOT)),
                row.getString("facteur"),
                row.getString("libelle"),
                row.getDouble("facteur_bas"),
                row.getDouble("facteur_haut"),
                row.getString("unite"),
                row.getDouble("bas"),
                row.getDouble("valeur"),
                row.getDouble("haut"),
                row.getObject("rang", Integer.class));
    }

    static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("edition_precedente"),
                YearMonth.parse(row.getString("mois")),
                FigureKey.total(row.getString("code"), row.getString("periode")),
                number(row, "ancienne_valeur"),
                number(row, "nouvelle_valeur"));
    }

    static DictionaryEntry entry(ResultSet row) throws SQLException {
        return new DictionaryEntry(
                text(row, "nom_table"),
                text(row, "colonne"),
                text(row, "titre"),
                text(row, "description"),
                text(row, "type"),
                text(row, "unite"),
                text(row, "sensibilite"));
    }

    static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
