package fr.solidrnet.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeNamesTest {
    private final Contracts contracts = Contracts.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "attributions ; categorie ; COLLEGIEN ; COLLEGIEN",
                "attributions ; categorie ; Familles de collégiens ; COLLEGIEN",
                "attributions ; categorie ; FAMILLES  COLLEGIENS ; COLLEGIEN",
                "attributions ; categorie ; insertion par l’activité économique ; IAE",
                "appareils ; type_appareil ; unité centrale ; UNITE_CENTRALE",
                "presences ; tranche_age ; 12-17 ans ; 12_17",
                "presences ; tranche_age ; 70+ ; 70_PLUS",
                "sorties_dechets ; code_traitement ; r 4 ; R4",
                "lieux_epn ; modalites_acces ; Ce lieu n’accueille pas de public ; Ce lieu n'accueille pas de public",
                "lieux_epn ; formations_labels ; Étapes numériques (La Poste) ; Étapes numériques(La Poste)"
            })
    void aCodeItsLabelOrAnAliasIsTheCode(String table, String column, String text, String code) {
        CodeNames names = CodeNames.of(contracts.table(table).field(column));

        assertThat(names.code(text)).contains(code);
    }

    @Test
    void whatNamesNoCodeIsNone() {
        CodeNames names = CodeNames.of(contracts.table("attributions").field("categorie"));

        assertThat(names.code("COLLEGE")).isEmpty();
        assertThat(names.code("")).isEmpty();
        assertThat(names.code("????")).isEmpty();
    }
}
