package fr.solidrnet.ingestion.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderFoldTest {
    @ParameterizedTest
    @CsvSource({
        "Date de réception, date_reception",
        "DATE_RECEPTION, date_reception",
        "Identifiant de l’appareil, identifiant appareil",
        "Identifiant de l'appareil, IDENTIFIANT_APPAREIL",
        "  Poids   (kg) , poids_kg",
        "Nom du lieu, nom lieu",
        "Mis à jour le, mis_a_jour_le",
        "Numéro d'appareil, NUMERO APPAREIL",
        "Cœur, coeur",
    })
    void writingsOfOneHeaderAreEqual(String one, String other) {
        assertThat(HeaderFold.fold(one)).isEqualTo(HeaderFold.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"date_reception, date_diagnostic", "ram_mo, ram", "lada, da", "deux, ux"})
    void differentHeadersStayDifferent(String one, String other) {
        assertThat(HeaderFold.fold(one)).isNotEqualTo(HeaderFold.fold(other));
    }
}
