package fr.solidrnet.warehouse.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final String TEXT = Dictionary.markdown(CONTRACTS);

    @Test
    void theCommittedDictionaryIsThatOfTheContracts() throws IOException {
        new CommittedDocument(Path.of("..", "docs", "dictionnaire.md")).shouldBe(TEXT);
    }

    @Test
    void everyColumnAndCodeIsInIt() {
        Stream.concat(CONTRACTS.tables().stream(), CONTRACTS.journal().stream())
                .flatMap(contract -> contract.fields().stream())
                .forEach(field -> {
                    assertThat(TEXT).contains("| `" + field.name() + "` | **" + field.title() + ".**");
                    field.categories().forEach(category -> assertThat(TEXT)
                            .contains("| `" + category.value() + "` | " + category.label()));
                });
    }

    @Test
    void everyLinkLeadsToATable() {
        Stream<String> targets =
                Pattern.compile("\\(#([^)]*)\\)").matcher(TEXT).results().map(it -> it.group(1));

        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(TEXT).contains("\n### " + target + "\n"));
    }

    @Test
    void everyRowOfATableHasTheCellsOfItsHeadings() {
        int width = 0;

        for (String line : TEXT.lines().toList()) {
            int bars = (int) Pattern.compile("(?<!\\\\)\\|")
                    .matcher(line)
                    .results()
                    .map(MatchResult::start)
                    .count();
            width = bars == 0 || width == 0 ? bars : width;
            assertThat(bars).as(line).isEqualTo(width);
        }
    }

    @Test
    void rulesAndProtectionsAreSaidInWords() {
        assertThat(TEXT)
                .contains("La ligne est refusée (`EFFACEMENT_NON_CERTIFIE`) quand `effacement_certifie` vaut `false` et"
                        + " `etat` vaut `RECONDITIONNE` ou `EN_PACK` et")
                .contains("directe : remplacée par une empreinte (domaine `personne`)")
                .contains("directe : remplacée par `tranche_age`")
                .contains("directe : contrôlée puis oubliée")
                .contains("obligatoire quand `resultat` vaut `DELIVRE` ; pas avant `date_evaluation`")
                .contains("plus de 0 ; au plus 100");
    }

    @Test
    void theSameContractsGiveTheSameText() {
        assertThat(Dictionary.markdown(Contracts.load())).isEqualTo(TEXT);
        assertThat(CONTRACTS.tables()).extracting(Contract::name).allSatisfy(name -> assertThat(TEXT)
                .containsOnlyOnce("\n### " + name + "\n"));
    }
}
