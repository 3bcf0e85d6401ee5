package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.impact.Formula;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.Rows;
import fr.solidrnet.warehouse.storage.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What could bear on an indicator's figures: the exports that feed it, with the fate of their rows, and its factors. */
final class FigureInputs {
    private static final String ACCOUNTS = """
            with attente as (
                select nom_table, sum(lignes) as en_attente
                from {}.mart_refus
                where statut = 'CHARGE' and code = 'REFERENCE_INCONNUE'
                group by nom_table
            )

            select
                comptes.nom_table,
                sum(lues) as lues,
                sum(nouvelles) as nouvelles,
                sum(corrigees) as corrigees,
                sum(doublons) as doublons,
                sum(perimees) as perimees,
                sum(retirees) as retirees,
                sum(rejetees) as rejetees,
                sum(retenues) as retenues,
                coalesce(max(attente.en_attente), 0) as en_attente
            from {}.mart_comptes as comptes
            left join attente using (nom_table)
            group by comptes.nom_table
            order by comptes.nom_table""";

    private static final String FACTORS = """
            select code, libelle, valeur, unite, source, statut_libelle
            from {}.facteurs
            where utilise
            order by code""";

    private static final TableName DEVICES = TableName.of("mart.appareils_attribues");

    private final Connection connection;
    private final PinnedEdition edition;

    FigureInputs(Connection connection, PinnedEdition edition) {
        this.connection = connection;
        this.edition = edition;
    }

    /** By table. */
    List<TableFates> accounts(Indicator indicator) throws SQLException {
        SortedSet<String> exports = exports(indicator);
        List<TableFates> accounts = new ArrayList<>();

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ACCOUNTS.replace("{}", edition.schema()))) {
            while (row.next()) {
                if (exports.isEmpty() || exports.contains(row.getString("nom_table"))) {
                    accounts.add(new TableFates(
                            row.getString("nom_table"),
                            row.getLong("lues"),
                            row.getLong("nouvelles"),
                            row.getLong("corrigees"),
                            row.getLong("doublons"),
                            row.getLong("perimees"),
                            row.getLong("retirees"),
                            row.getLong("rejetees"),
                            row.getLong("retenues"),
                            row.getLong("en_attente")));
                }
            }
        }

        return accounts;
    }

    /** Those that the edition's month is computed with, by code. */
    List<FactorRead> factors(Indicator indicator) throws SQLException {
        List<String> roles = roles(indicator);
        List<FactorRead> factors = new ArrayList<>();

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FACTORS.replace("{}", edition.schema()))) {
            while (row.next()) {
                String code = row.getString("code");

                if (roles.stream().anyMatch(role -> code.equals(role) || code.startsWith(role + "_"))) {
                    factors.add(new FactorRead(
                            code,
                            row.getString("libelle"),
                            row.getDouble("valeur"),
                            row.getString("unite"),
                            row.getString("source"),
                            row.getString("statut_libelle")));
                }
            }
        }

        return factors;
    }

    /** The exports that feed an indicator; none where it is made of the accounts of all. */
    private SortedSet<String> exports(Indicator indicator) {
        SortedSet<String> exports = new TreeSet<>();
        Lineage lineage = new Lineage(edition.texts());
        lineage.closure(Lineage.read(indicator)).stream()
                .filter(table -> table.schema().equals(TableName.COURANT) && lineage.model(table) == null)
                .forEach(table -> exports.add(table.table()));
        return exports;
    }

    /** The beginnings of the codes of the factors that an indicator reads. */
    private static List<String> roles(Indicator indicator) {
        if (indicator.isSimulated()) {
            return Formula.factors(Objects.requireNonNull(indicator.simulation()));
        }

        List<String> roles = new ArrayList<>();
        boolean weighs = Objects.requireNonNullElse(indicator.measure(), "").contains("masse_kg");

        if (weighs && Lineage.read(indicator).contains(DEVICES)) {
            roles.add(Formula.masses());
        }

        @Nullable Rows apart = indicator.denominatorRows();

        if (apart != null && apart.from().equals("mart.facteurs")) {
            Formula.directFactors().stream()
                    .filter(Objects.requireNonNullElse(apart.filter(), "")::contains)
                    .forEach(roles::add);
        }

        return roles;
    }
}
