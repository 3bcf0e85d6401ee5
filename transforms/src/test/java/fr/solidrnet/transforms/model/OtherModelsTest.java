package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Waste, insertion, targets, factors, and what became of files. */
class OtherModelsTest {

    @Test
    void wasteIsInKilogramsUnderItsSixDigits() {
        assertThat(new GivenRows()
                        .given("courant.sorties_dechets", """
                                identifiant | code_dechet | poids_t | code_traitement
                                1 | 16 02 13* | 1.234 | R4
                                2 | 160214 | 0.5 | R1
                                3 | | | R13
                                4 | 20 01 36 | 2 | R12
                                5 | 200136 | 2 |
                                """)
                        .rows("mart.sorties_dechets", "identifiant", "code_dechet", "masse_kg", "recyclee"))
                .containsExactly(
                        "1 | 160213 | 1234.000 | true",
                        "2 | 160214 | 500.000 | false",
                        "3 |  |  | false",
                        "4 | 200136 | 2000.000 | true",
                        "5 | 200136 | 2000.000 | false");
    }

    @Test
    void aMonthOfInsertionIsAlsoADate() {
        assertThat(new GivenRows()
                        .given("courant.insertion", """
                                mois | structure_siret | heures | salaries
                                2026-10 | 12345678900011 | 1234.5 | 12
                                """)
                        .rows("mart.insertion", "mois", "structure_siret", "date_mois", "heures", "salaries"))
                .containsExactly("2026-10 | 12345678900011 | 2026-10-01 | 1234.50 | 12");
    }

    @Test
    void targetsAndFactorsAreThoseHeld() {
        GivenRows rows = new GivenRows().given("courant.objectifs", """
                        annee | indicateur | cible | delibere_le
                        2026 | packs_attribues_cumul | 5000 | 2026-01-15
                        """).given("courant.facteurs", """
                        code | valeur | unite | loi | statut
                        HEURES_ETP | 1820 | h/an | fixe | hypothese
                        """);

        assertThat(rows.rows("mart.objectifs", "annee", "indicateur", "cast(cible as int)", "delibere_le"))
                .containsExactly("2026 | packs_attribues_cumul | 5000 | 2026-01-15");
        assertThat(rows.rows("mart.facteurs", "code", "valeur", "unite", "loi", "statut"))
                .containsExactly("HEURES_ETP | 1820.000000 | h/an | fixe | hypothese");
    }

    @Test
    void anAccountIsItsLatestStateAndSaysWhatItsDeliveryIs() {
        assertThat(new GivenRows()
                        .given("journal.livraisons", """
                                sequence | nature | livraison
                                1 | REFERENCE | reference
                                2 | LIVRAISON | 2026-10-31
                                3 | MODELES |
                                4 | LIVRAISON | 2026-11-30
                                """)
                        .given("journal.comptes", """
                                sequence | livraison | date_livraison | fichier | nom_table | statut | lues | rejetees
                                1 | reference | 2026-01-01 | communes_2026.csv | communes | CHARGE | 252 | 0
                                2 | 2026-10-31 | 2026-10-31 | packs.csv | packs | CHARGE | 20 | 2
                                4 | 2026-10-31 | 2026-10-31 | packs.csv | packs | CHARGE | 20 | 1
                                """)
                        .rows("mart.comptes", "livraison", "fichier", "nature", "statut", "lues", "rejetees"))
                .containsExactly(
                        "2026-10-31 | packs.csv | LIVRAISON | CHARGE | 20 | 1",
                        "reference | communes_2026.csv | REFERENCE | CHARGE | 252 | 0");
    }

    @Test
    void filesOfOneNameCountEachUnlessOneStayedOut() {
        assertThat(new GivenRows()
                        .given("journal.comptes", """
                                sequence | livraison | fichier | nom_table | empreinte | statut | lues
                                1 | 2026-10-31 | packs.csv | packs | a | CHARGE | 20
                                2 | 2026-10-31 | packs.csv | packs | b | CHARGE | 21
                                3 | 2026-10-31 | packs.csv | packs | a | CHARGE | 20
                                1 | 2026-10-31 | lots.csv | lots | c | RETENU | 5
                                2 | 2026-10-31 | lots.csv | lots | d | CHARGE | 6
                                1 | 2026-10-31 | autre.csv | lots | e | REFUSE | 0
                                2 | 2026-10-31 | autre.csv | lots | f | CHARGE | 7
                                2 | 2026-10-31 | sessions.csv | sessions | g | CHARGE | 8
                                3 | 2026-10-31 | sessions.csv | sessions | h | REFUSE | 0
                                """)
                        .rows("mart.comptes", "fichier", "empreinte", "sequence", "statut", "lues"))
                .containsExactly(
                        "autre.csv | f | 2 | CHARGE | 7",
                        "lots.csv | d | 2 | CHARGE | 6",
                        "packs.csv | a | 3 | CHARGE | 20",
                        "packs.csv | b | 2 | CHARGE | 21",
                        "sessions.csv | g | 2 | CHARGE | 8",
                        "sessions.csv | h | 3 | REFUSE | 0");
    }

    @Test
    void refusalsAreCountedByCode() {
        assertThat(new GivenRows()
                        .given("mart.comptes", """
                                livraison | fichier | nom_table | statut | rejetees_par_code
                                2026-10-31 | packs.csv | packs | CHARGE | CODE_INCONNU=2,REFERENCE_INCONNUE=1
                                2026-10-31 | lots.csv | lots | CHARGE |
                                """)
                        .rows("mart.refus", "fichier", "nom_table", "code", "lignes"))
                .containsExactly("packs.csv | packs | CODE_INCONNU | 2", "packs.csv | packs | REFERENCE_INCONNUE | 1");
    }
}
