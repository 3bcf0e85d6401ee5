package fr.solidrnet.transforms.impact;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
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
            from
            """;

    /** Reads {@code mart.facteurs}. */
    public static FactorSet read(Connection connection) throws SQLException {
        return read(connection, "mart.facteurs");
    }

    /** @param relation where the columns of {@code mart.facteurs} are found */
    public static FactorSet read(Connection connection, String relation) throws SQLException {
        SortedMap<String, Factor> byCode = new TreeMap<>();

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT + relation)) {
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

    /** @throws SolidrnetException CONFIGURATION when a code stands twice */
    public static FactorSet of(Collection<Factor> factors) {
        SortedMap<String, Factor> byCode = new TreeMap<>();

        for (Factor factor : factors) {
            if (byCode.put(factor.code(), factor) != null) {
                throw new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "Factor " + factor.code() + " stands twice in its set: keep one of the two rows");
            }
        }

        return new FactorSet(byCode);
    }

    /** The laws of some factors. */
    SortedMap<String, Law> laws(Collection<String> codes) {
        SortedMap<String, Law> laws = new TreeMap<>();
        codes.forEach(code -> find(code).ifPresent(factor -> laws.put(code, Law.of(factor))));
        return laws;
    }

    public Collection<Factor> all() {
        return byCode.values();
    }

    public Optional<Factor> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
