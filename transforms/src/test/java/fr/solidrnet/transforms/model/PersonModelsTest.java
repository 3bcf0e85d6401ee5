package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonModelsTest {

    @Test
    void aCertificationNamesLiveEpnOnly() {
        assertThat(new GivenRows()
                        .given("courant.certifications", """
                                attestation_id | participant_ref | epn_formateur | epn_delivreur | resultat | score
                                1 | anne | E1 | RETIRE | DELIVRE | 85.5
                                2 | jean | | E1 | ABANDON |
                                """)
                        .given("mart.epn", "epn\nE1")
                        .rows(
                                "mart.certifications",
                                "attestation_id",
                                "personne",
                                "epn_formateur",
                                "epn_delivreur",
                                "resultat",
                                "score"))
                .containsExactly("1 | anne | E1 |  | DELIVRE | 85.50", "2 | jean |  | E1 | ABANDON |");
    }

    @Test
    void aPersonTrainedHasAFirstPresenceAndMaybeACertification() {
        assertThat(new GivenRows()
                        .given("mart.presences", """
                                personne | date_session | premiere_presence
                                anne | 2026-01-10 | true
                                anne | 2026-01-12 | false
                                jean | 2026-01-11 | true
                                anonyme | 2026-01-11 | false
                                """)
                        .given("mart.certifications", """
                                attestation_id | personne | resultat | date_delivrance
                                1 | anne | DELIVRE | 2026-03-02
                                2 | anne | DELIVRE | 2026-03-01
                                3 | jean | AJOURNE | 2026-03-01
                                4 | paul | DELIVRE | 2026-03-01
                                """)
                        .rows("mart.personnes_formees", "personne", "premiere_presence", "premiere_delivrance"))
                .containsExactly("anne | 2026-01-10 | 2026-03-01", "jean | 2026-01-11 |");
    }

    @Test
    void aPersonEquippedIsFollowedFromTheFirstAllocationOfEachCategory() {
        assertThat(new GivenRows()
                        .given("mart.attributions", """
                                attribution_id | beneficiaire | categorie | date_attribution
                                1 | anne | RSA | 2026-02-01
                                2 | anne | COLLEGIEN | 2026-03-01
                                3 | anne | RSA | 2026-01-15
                                4 | jean | RSA | 2026-01-01
                                5 | asso | ASSOCIATION | 2026-01-01
                                6 | paul | RSA | 2026-01-01
                                7 | paul | COLLEGIEN | 2026-01-01
                                """)
                        .given("mart.presences", """
                                session_id | personne | reconnue | statut | date_session
                                S0 | anne | true | PRESENT | 2026-01-14
                                S1 | anne | true | PRESENT | 2026-01-15
                                S2 | anne | true | PRESENT | 2026-04-01
                                S3 | jean | true | ABSENT | 2026-02-01
                                S4 | jean | false | PRESENT | 2026-02-01
                                S5 | asso | true | PRESENT | 2026-02-01
                                """)
                        .rows(
                                "mart.personnes_equipees",
                                "personne",
                                "categorie",
                                "premiere_attribution",
                                "presence_apres",
                                "premiere_toutes"))
                .containsExactly(
                        "anne | COLLEGIEN | 2026-03-01 | 2026-04-01 | false",
                        "anne | RSA | 2026-01-15 | 2026-01-15 | true",
                        "jean | RSA | 2026-01-01 |  | true",
                        "paul | COLLEGIEN | 2026-01-01 |  | true",
                        "paul | RSA | 2026-01-01 |  | false");
    }
}
