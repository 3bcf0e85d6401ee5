package fr.solidrnet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
    private static final List<String> COLUMNS = List.of(
            "attribution_id",
            "categorie",
            "categorie_beneficiaire",
            "code_commune",
            "code_insee",
            "date_attribution",
            "date_retour",
            "masse_kg");

    @Test
    void theNearestNameComesFirst() {
        assertThat(NearNames.of("categori", COLUMNS)).startsWith("categorie");
        assertThat(NearNames.of("Catégorie", COLUMNS)).startsWith("categorie");
        assertThat(NearNames.of("date_retuor", COLUMNS)).containsExactly("date_retour");
        assertThat(NearNames.of("mart.atribution", List.of("courant.attributions", "mart.attributions")))
                .containsExactly("mart.attributions", "courant.attributions");
    }

    @Test
    void aBeginningAndAWordAreNear() {
        assertThat(NearNames.of("mass", COLUMNS)).containsExactly("masse_kg");
        assertThat(NearNames.of("insee", COLUMNS)).containsExactly("code_insee");
        assertThat(NearNames.of("attrib", List.of("mart.attributions"))).containsExactly("mart.attributions");
    }

    @Test
    void whatHelpsNobodyIsLeftOut() {
        assertThat(NearNames.of("foo", COLUMNS)).isEmpty();
        assertThat(NearNames.of("m", List.of("n"))).isEmpty();
        assertThat(NearNames.of("", List.of("n"))).isEmpty();
        assertThat(NearNames.of("date_attribution", List.of("date_attribution", "date_retribution")))
                .containsExactly("date_attribution");
    }
}
