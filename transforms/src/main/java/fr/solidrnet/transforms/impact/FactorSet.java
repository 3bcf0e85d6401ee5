package fr.solidrnet.transforms.impact;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The factors of one run, by code. */
public record FactorSet(SortedMap<String, Factor> byCode) {
    private static final String SELECT = """
            select code, cast(valeur as double) as valeur, unite, loi, parametres, source, valide_du, valide_au, statut
            from mart.facteurs""";

    /** Reads {@code mart.facteurs}. */
    public static FactorSet read(Connection connection) throws SQLException {
        SortedMap<String, Factor> byCode = new TreeMap<>();

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT)) {
            while (row.next()) {
                Factor factor = new Factor(
                        row.getString("code"),
                        row.getDouble("valeur"),
                        row.getString("unite"),
                        row.getString("loi"),
                        row.getString("parametres"),
                        row.getString("source"),
                        row.getObject("valide_du", LocalDate.class),
                        row.getObject("valide_au", LocalDate.class),
                        row.getString("statut"));
                byCode.put(factor.code(), factor);
            }
        }

        return new FactorSet(byCode);
    }

    public Collection<Factor> all() {
        return byCode.values();
    }

    public Optional<Factor> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
