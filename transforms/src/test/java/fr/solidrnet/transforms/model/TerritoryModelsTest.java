package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerritoryModelsTest {
    private static final String COMMUNES = """
            code_insee | nom | population | epci_siren | epci_nom
            79005 | Airvault | 3306 | 200041416 | CC Airvaudais
            79191 | Niort | 60000 | 200041317 | CA du Niortais
            79003 | Aiffres | 5419 | 200041317 | CA du Niortais
            """;
    private static final String CODES = """
            code | code_insee | commune | epci | epci_nom
            79005 | 79005 | Airvault | 200041416 | CC Airvaudais
            79041 | 79005 | Airvault | 200041416 | CC Airvaudais
            """;

    @Test
    void aCommuneCarriesItsEpci() {
        assertThat(new GivenRows()
                        .given("courant.communes", COMMUNES)
                        .rows("mart.communes", "code_insee", "nom", "population", "epci", "epci_nom"))
                .containsExactly(
                        "79003 | Aiffres | 5419 | 200041317 | CA du Niortais",
                        "79005 | Airvault | 3306 | 200041416 | CC Airvaudais",
                        "79191 | Niort | 60000 | 200041317 | CA du Niortais");
    }

    @Test
    void anOldCodeLeadsToTheCommuneOfTodayAndNeverHidesOne() {
        assertThat(new GivenRows()
                        .given("mart.communes", COMMUNES.replace("epci_siren", "epci"))
                        .given("courant.communes_anciens_codes", """
                                ancien_code | code_insee
                                79041 | 79005
                                79003 | 79005
                                79999 | 79998
                                """)
                        .rows("mart.communes_codes", "code", "code_insee", "commune", "epci"))
                .containsExactly(
                        "79003 | 79003 | Aiffres | 200041317",
                        "79005 | 79005 | Airvault | 200041416",
                        "79041 | 79005 | Airvault | 200041416",
                        "79191 | 79191 | Niort | 200041317");
    }

    @Test
    void anEpciSumsItsCommunes() {
        assertThat(new GivenRows()
                        .given("mart.communes", COMMUNES.replace("epci_siren", "epci"))
                        .rows("mart.epci", "epci", "epci_nom", "population"))
                .containsExactly("200041317 | CA du Niortais | 65419", "200041416 | CC Airvaudais | 3306");
    }

    @Test
    void anEpnIsOfTheCommuneOfTodayOrOfNone() {
        assertThat(new GivenRows()
                        .given("mart.communes_codes", CODES)
                        .given("courant.lieux_epn", """
                                id | nom | commune | code_insee
                                E1 | Ancien | Borcq | 79041
                                E2 | Ailleurs | Poitiers | 86194
                                E3 | Sans code | Niort |
                                """)
                        .rows("mart.epn", "epn", "nom", "code_insee", "commune", "epci"))
                .containsExactly(
                        "E1 | Ancien | 79005 | Airvault | 200041416",
                        "E2 | Ailleurs |  |  |",
                        "E3 | Sans code |  |  |");
    }

    @Test
    void anAllocationIsOfTheCommuneOfTodayOrNotLocated() {
        assertThat(new GivenRows()
                        .given("mart.communes_codes", CODES)
                        .given("courant.attributions", """
                                attribution_id | categorie | code_insee
                                1 | RSA | 79041
                                2 | RSA | 86194
                                3 | RSA |
                                """)
                        .rows("mart.attributions", "attribution_id", "code_insee", "commune", "epci", "epci_nom"))
                .containsExactly("1 | 79005 | Airvault | 200041416 | CC Airvaudais", "2 |  |  |  |", "3 |  |  |  |");
    }
}
