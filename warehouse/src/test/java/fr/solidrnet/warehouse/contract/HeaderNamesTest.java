package fr.solidrnet.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date de réception | date_reception",
                "DATE_RECEPTION | date_reception",
                "  date  d’attribution | date_attribution",
                "Date d'Attribution | date_attribution",
                "N° de la carte | n_carte",
                "Étapes numériques(La Poste) | etapes_numeriques_poste",
                "Code\u00a0INSEE | code_insee",
                "Cœur d’îlot | coeur_ilot",
                "Poids (m²) | poids_m2",
                "mis_a_jour_le | mis_a_jour",
                "De la | de_la"
            })
    void spellingsOfOneHeaderFoldAlike(String header, String folded) {
        assertThat(HeaderNames.fold(header)).isEqualTo(folded);
    }

    @Test
    void aTextWithoutLettersFoldsToNothing() {
        assertThat(HeaderNames.fold(" ???? ")).isEmpty();
    }

    @Test
    void aWordThatOnlyBeginsLikeALinkingWordStays() {
        assertThat(HeaderNames.fold("Délai du label")).isEqualTo("delai_label");
    }
}
