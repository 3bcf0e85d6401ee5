package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionModelsTest {
    private static final String SESSIONS = """
            session_id | epn_id | date_session | heure_debut | theme
            S1 | E1 | 2026-01-10 | 14:00 | INTERNET
            S2 | RETIRE | 2026-01-10 | 09:00 | MATERIEL
            S3 | E1 | 2026-01-10 | |
            """;
    private static final String EPN = "epn | epci\nE1 | 200041317";

    @Test
    void presencesAreThoseOfLiveSessionsWithThePlaceOfTheirEpn() {
        assertThat(new GivenRows()
                        .given("courant.sessions", SESSIONS)
                        .given("mart.epn", EPN)
                        .given("courant.presences", """
                                session_id | participant_ref | participant_anonyme | statut | code_insee
                                S1 | anne | false | PRESENT | 79191
                                S2 | anne | false | EXCUSE | 79191
                                RETIREE | anne | false | PRESENT | 79191
                                """)
                        .rows("mart.presences", "session_id", "epn", "epci", "theme", "statut"))
                .containsExactly("S1 | E1 | 200041317 | INTERNET | PRESENT", "S2 |  |  | MATERIEL | EXCUSE");
    }

    @Test
    void aMissingAgeBandOrGenderIsNc() {
        assertThat(new GivenRows()
                        .given("courant.sessions", SESSIONS)
                        .given("courant.presences", """
                                session_id | participant_ref | participant_anonyme | tranche_age | genre | statut_social
                                S1 | anne | false | 25_39 | F | RETRAITE
                                S1 | jean | false | | |
                                """)
                        .rows("mart.presences", "personne", "tranche_age", "genre", "statut_social"))
                .containsExactly("anne | 25_39 | F | RETRAITE", "jean | NC | NC |");
    }

    @Test
    void eachAnonymousPresenceIsAPersonOfItsOwnNeverRecognised() {
        assertThat(new GivenRows()
                        .given("courant.sessions", SESSIONS)
                        .given("courant.presences", """
                                session_id | participant_ref | participant_anonyme | statut
                                S1 | x | true | PRESENT
                                S1 | y | true | PRESENT
                                S2 | x | true | PRESENT
                                S2 | anne | false | PRESENT
                                S3 | anne | false | PRESENT
                                """)
                        .given("courant.premieres_presences", "participant_ref | session_id\nanne | S2")
                        .rows(
                                "mart.presences",
                                "session_id",
                                "reconnue",
                                "premiere_presence",
                                "length(personne)",
                                "count(*) over (partition by personne)"))
                .containsExactlyInAnyOrder(
                        "S1 | false | false | 16 | 1",
                        "S1 | false | false | 16 | 1",
                        "S2 | false | false | 16 | 1",
                        "S2 | true | true | 4 | 2",
                        "S3 | true | false | 4 | 2");
    }

    @Test
    void theFirstPresenceIsTheEarliestPresentByDateHourAndSessionOfARecognisedPerson() {
        assertThat(new GivenRows()
                        .given("courant.sessions", """
                                session_id | epn_id | date_session | heure_debut
                                S0 | E1 | 2026-01-09 | 08:00
                                S1 | E1 | 2026-01-10 | 14:00
                                S2 | E1 | 2026-01-10 | 09:00
                                S3 | E1 | 2026-01-10 |
                                S4 | E1 | 2026-01-10 | 09:00
                                """)
                        .given("courant.presences", """
                                session_id | participant_ref | participant_anonyme | statut
                                S0 | anne | false | ABSENT
                                S1 | anne | false | PRESENT
                                S2 | anne | false | PRESENT
                                S3 | anne | false | PRESENT
                                S4 | anne | false | PRESENT
                                S0 | inconnu | true | PRESENT
                                RETIREE | jean | false | PRESENT
                                """)
                        .rows("courant.premieres_presences", "participant_ref", "session_id"))
                .containsExactly("anne | S2");
    }

    @Test
    void aSessionIsHeldWhenSomebodyIsPresent() {
        assertThat(new GivenRows()
                        .given("courant.sessions", SESSIONS)
                        .given("mart.epn", EPN)
                        .given("mart.presences", """
                                session_id | personne | statut
                                S1 | a | PRESENT
                                S1 | b | PRESENT
                                S1 | c | ANNULE
                                S2 | a | ABSENT
                                S2 | b | EXCUSE
                                S2 | c | EXCUSE
                                """)
                        .rows("mart.sessions", "session_id", "epn", "epci", "presents", "absents", "excuses", "tenue"))
                .containsExactly(
                        "S1 | E1 | 200041317 | 2 | 0 | 0 | true",
                        "S2 |  |  | 0 | 1 | 2 | false",
                        "S3 | E1 | 200041317 | 0 | 0 | 0 | false");
    }
}
