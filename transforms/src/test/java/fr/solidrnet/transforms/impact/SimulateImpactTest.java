package fr.solidrnet.transforms.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.transforms.ReferenceFactors;
import fr.solidrnet.transforms.indicator.ComputeIndicators;
import fr.solidrnet.transforms.indicator.TestMarts;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulation on marts: what it reads, what it refuses, what it tells of its factors. */
class SimulateImpactTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    private TestMarts marts;

    @BeforeEach
    void fill() throws SQLException {
        marts = TestMarts.empty();
        ReferenceFactors.insert(marts.connection());
        marts.insert("mart.appareils_attribues", """
                attribution_id | appareil_id | type_appareil  | date_attribution | masse_source
                T1             | A1          | UNITE_CENTRALE | 2025-05-01       | pesee
                T1             | A2          | ECRAN          | 2025-05-01       | facteur
                T1             | A3          | SOURIS         | 2025-05-01       | facteur
                """);
    }

    @AfterEach
    void close() throws SQLException {
        marts.close();
    }

    private FactorUse run() {
        new ComputeIndicators(TestMarts.CATALOGUE, TestMarts.CONTRACTS).run(marts.connection(), MONTH);
        return new SimulateImpact(TestMarts.CATALOGUE, TestMarts.CONTRACTS).run(marts.connection(), MONTH);
    }

    private void answer(int answers, String alternative, String returned) throws SQLException {
        marts.execute("insert into mart.attributions (attribution_id, date_attribution, date_retour, alternative)"
                + " select 'E' || i, date '2026-10-31', " + returned + ", " + alternative
                + " from range(" + answers + ") as t(i)");
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();

        try (Statement statement = marts.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }

        return rows;
    }

    private double total(String code, String month) throws SQLException {
        return Double.parseDouble(query("select valeur from indicateurs where code = '" + code + "' and mois = '"
                        + month + "' and decoupage = ''")
                .get(0));
    }

    @Test
    void thirtyAnswersStandInForTheConventionAndTwentyNineDoNot() throws SQLException {
        run();
        double convention = total("matieres_evitees", "2026-10");
        answer(29, "'NEUF'", "null");
        FactorUse before = run();
        assertThat(total("matieres_evitees", "2026-10")).isEqualTo(convention);
        assertThat(before.used()).contains("DELTA");

        marts.execute("insert into mart.attributions (attribution_id, date_attribution, date_retour, alternative)"
                + " values ('rendu', date '2026-10-01', date '2026-10-20', 'NEUF'),"
                + " ('plus tard', date '2026-11-01', null, 'RIEN'), ('sans reponse', date '2026-10-01', null, null)");
        FactorUse after = run();

        // 30 of 30 would have bought: the share is near 1, and was near a half.
        assertThat(total("matieres_evitees", "2026-10")).isBetween(1.8 * convention, 2.1 * convention);
        assertThat(total("co2e_evite_potentiel", "2026-10")).isPositive();
        assertThat(after.used()).doesNotContain("DELTA");
        assertThat(query("select distinct libelle from sensibilite where facteur = 'DELTA'"))
                .containsExactly("Part des packs qui évitent un achat neuf (enquête : 30 sur 30 réponses)");
        // In September the answers were not held yet.
        assertThat(total("matieres_evitees", "2026-09")).isEqualTo(convention);
    }

    @Test
    void aSurveyOfOtherAnswersLowersTheShare() throws SQLException {
        run();
        double convention = total("matieres_evitees", "2026-10");
        answer(40, "case when i < 4 then 'NEUF' else 'RIEN' end", "null");
        run();

        assertThat(total("matieres_evitees", "2026-10")).isBetween(0.15 * convention, 0.3 * convention);
    }

    @Test
    void aMissingFactorStopsTheEditionAndIsNamed() throws SQLException {
        marts.execute(
                "delete from mart.facteurs where code in ('L2', 'W_OLD_ECRAN') or code like 'EF\\_%' escape '\\'");

        assertThatThrownBy(this::run)
                .hasMessageContaining("the set of factors lacks EF_ELEC_2025, L2, W_OLD_ECRAN.")
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.BLOCKED, SolidrnetException::kind);
    }

    @Test
    void withoutDevicesNoFactorIsMissing() throws SQLException {
        marts.execute("delete from mart.facteurs");
        marts.execute("delete from mart.appareils_attribues");

        assertThat(run().used()).isEmpty();
        assertThat(total("co2e_evite_net", "2026-10")).isZero();
        assertThat(query("select facteur from sensibilite")).isEmpty();
    }

    @Test
    void whenNothingThatIsOutCountsThereIsNoTotal() throws SQLException {
        marts.execute("delete from mart.appareils_attribues where type_appareil <> 'SOURIS'");
        run();

        assertThat(query("select valeur from indicateurs where code = 'co2e_evite_net' and mois = '2026-10'"
                        + " and modalite in ('', 'SOURIS')"))
                .containsExactly(null, null);
        assertThat(query("select valeur from indicateurs where code = 'co2e_evite_net' and mois = '2026-10'"
                        + " and modalite = 'ECRAN'"))
                .containsExactly("0.0");
    }

    @Test
    void usedAndExpiredFactorsAreTold() throws SQLException {
        marts.execute("update mart.facteurs set valide_au = date '2026-09-30' where code = 'H_JOUR'");
        marts.execute("update mart.facteurs set valide_du = date '2026-11-01' where code = 'W_NEW_PORTABLE'");
        marts.execute("delete from mart.facteurs where code in ('EF_ELEC_2023', 'EF_ELEC_2024', 'EF_ELEC_2025')");
        FactorUse use = run();

        assertThat(use.used())
                .contains("L2", "DELTA", "F_NEW_ECRAN", "W_OLD_UNITE_CENTRALE", "MIPS_NEW_ECRAN", "EF_ELEC_2022")
                .contains("MASSE_ECRAN", "MASSE_SOURIS")
                .doesNotContain("MASSE_UNITE_CENTRALE", "F_NEW_PORTABLE", "F_NEW_SOURIS", "EF_ELEC_2021", "HEURES_ETP");
        assertThat(use.expired()).containsExactly("EF_ELEC_2022", "H_JOUR", "W_NEW_PORTABLE");
        assertThat(total("co2e_evite_net", "2026-10")).isPositive();
    }

    @Test
    void factorsAreRankedByHowFarTheyMoveTheTotal() throws SQLException {
        run();

        assertThat(query("select rang || ' ' || facteur from sensibilite where indicateur = 'co2e_evite_potentiel'"
                        + " order by rang nulls last"))
                .containsExactly("1 F_NEW_UNITE_CENTRALE", "2 L2", "3 F_NEW_ECRAN", null);
        assertThat(query("select facteur from sensibilite where indicateur = 'co2e_evite_net' and rang = 1"))
                .containsExactly("DELTA");
        assertThat(query("select distinct indicateur from sensibilite where not (abs(haut - bas) > 0)"))
                .isEmpty();
        // More electricity, a dearer refurbishment: less is avoided.
        assertThat(query("select facteur from sensibilite where indicateur = 'co2e_evite_net' and haut < bas"
                        + " order by facteur"))
                .containsExactly("EF_ELEC_2025", "H_JOUR", "REMISE_EN_ETAT", "W_OLD_ECRAN", "W_OLD_UNITE_CENTRALE");
    }

    @Test
    void theOtherPublishedScreenFactorRaisesTheWholeInterval() throws SQLException {
        run();

        assertThat(query(
                        "select libelle || ' ' || (bas > p5 and sensibilite.valeur > indicateurs.valeur and haut > p95)"
                                + " from sensibilite inner join indicateurs on code = indicateur and decoupage = ''"
                                + " and mois = '2026-10' where genre = 'alternative' order by indicateur"))
                .containsExactly(
                        "Fabrication et distribution d'un appareil neuf, écran : 222 kgCO2e (Base Carbone) true",
                        "Fabrication et distribution d'un appareil neuf, écran : 222 kgCO2e (Base Carbone) true");
    }

    @Test
    void theNearestYearServesWhereOneHasNoEmissionFactor() throws SQLException {
        FactorNeeds needs = new FactorNeeds(ShippedFactors.without("EF_ELEC_2023"));

        assertThat(needs.emission(2015)).isEqualTo("EF_ELEC_2021");
        assertThat(needs.emission(2023)).isEqualTo("EF_ELEC_2022");
        assertThat(needs.emission(2025)).isEqualTo("EF_ELEC_2025");
        assertThat(needs.emission(2031)).isEqualTo("EF_ELEC_2025");
    }
}
