package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceModelsTest {
    private static final String ATTRIBUTES =
            "attribution_id | appareil_id | pack_id | date_attribution | date_retour\n";

    @Test
    void aLotKeepsWhatWasAnnounced() {
        assertThat(new GivenRows()
                        .given("courant.lots", """
                                lot_id | donateur | date_cession | unites_annoncees | unites_recues | poids_annonce_kg
                                L1 | MAAF | 2025-01-02 | 100 | 98 | 1200.5
                                L2 | Ville | 2025-02-02 | | |
                                """)
                        .rows(
                                "mart.lots",
                                "lot_id",
                                "donateur",
                                "unites_annoncees",
                                "unites_recues",
                                "poids_annonce_kg"))
                .containsExactly("L1 | MAAF | 100 | 98 | 1200.50", "L2 | Ville |  |  |");
    }

    @Test
    void aDeviceWeighsItsWeightElseItsTypesElseNothing() {
        assertThat(new GivenRows()
                        .given("courant.appareils", """
                                appareil_id | type_appareil | poids_kg
                                A1 | ECRAN | 4.25
                                A2 | ECRAN |
                                A3 | IMPRIMANTE |
                                """)
                        .given("courant.facteurs", """
                                code | valeur
                                MASSE_ECRAN | 3.15
                                F_NEW_ECRAN | 65.9
                                """)
                        .rows("mart.appareils", "appareil_id", "masse_kg", "masse_source"))
                .containsExactly("A1 | 4.250000 | pesee", "A2 | 3.150000 | facteur", "A3 | 0.000000 | inconnue");
    }

    @Test
    void aDeviceHasTheDonorOfItsLiveLot() {
        assertThat(new GivenRows()
                        .given("courant.appareils", """
                                appareil_id | lot_id
                                A1 | L1
                                A2 | RETIRE
                                A3 |
                                """)
                        .given("courant.lots", "lot_id | donateur\nL1 | MAAF")
                        .rows("mart.appareils", "appareil_id", "lot_id", "donateur"))
                .containsExactly("A1 | L1 | MAAF", "A2 | RETIRE |", "A3 |  |");
    }

    @Test
    void anAllocationOfAWithdrawnPackStays() {
        assertThat(new GivenRows()
                        .given("courant.attributions", """
                                attribution_id | pack_id | beneficiaire_ref | date_demande | date_attribution
                                1 | P1 | anne | 2026-01-01 | 2026-03-01
                                2 | RETIRE | jean | | 2026-03-02
                                3 | P1 | jean | 2026-03-01 | 2026-03-01
                                """)
                        .given("courant.packs", "pack_id\nP1")
                        .rows("mart.attributions", "attribution_id", "beneficiaire", "delai_jours", "pack_vivant"))
                .containsExactly("1 | anne | 59 | true", "2 | jean |  | false", "3 | jean | 0 | true");
    }

    @Test
    void devicesCountForEachAllocationOfTheirLivePack() {
        assertThat(new GivenRows()
                        .given("mart.attributions", """
                                attribution_id | pack_id | categorie | date_attribution | date_retour
                                1 | P1 | RSA | 2026-01-01 | 2026-02-01
                                2 | P1 | EHPAD | 2026-03-01 |
                                3 | RETIRE | RSA | 2026-03-02 |
                                """)
                        .given("courant.pack_composants", """
                                pack_id | appareil_id
                                P1 | A1
                                P1 | RETIRE
                                """)
                        .given("mart.appareils", "appareil_id | masse_kg\nA1 | 6.9")
                        .rows("mart.appareils_attribues", "attribution_id", "appareil_id", "masse_kg", "categorie"))
                .containsExactly("1 | A1 | 6.900000 | RSA", "2 | A1 | 6.900000 | EHPAD");
    }

    @Test
    void aDeviceInTwoPacksOutAtOnceIsTold() {
        assertThat(alerts("""
                1 | A1 | P1 | 2026-01-01 | 2026-02-15
                2 | A1 | P2 | 2026-02-01 |
                3 | A2 | P3 | 2026-01-01 |
                """)).containsExactly("A1 | 1 | 2 | P1 | P2 | 2026-02-01 | 2026-02-15");
    }

    @Test
    void aDeviceBackOnTheDayItLeavesAgainIsNotInTwoPacks() {
        assertThat(alerts("""
                1 | A1 | P1 | 2026-01-01 | 2026-02-01
                2 | A1 | P2 | 2026-02-01 |
                3 | A2 | P1 | 2026-01-01 |
                4 | A2 | P1 | 2026-01-01 |
                """)).isEmpty();
    }

    private static List<String> alerts(String rows) {
        return new GivenRows()
                .given("mart.appareils_attribues", ATTRIBUTES + rows)
                .rows(
                        "mart.alertes_composants",
                        "appareil_id",
                        "attribution_id",
                        "autre_attribution_id",
                        "pack_id",
                        "autre_pack_id",
                        "depuis",
                        "jusqu_au");
    }
}
