package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.model.GivenFigures.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeawaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "217 | 243 | 194 | En octobre 2026, 217 packs ont été attribués, contre 194 en octobre 2025, soit une hausse de 12 %.",
                "194 |     | 217 | En octobre 2026, 194 packs ont été attribués, contre 217 en octobre 2025, soit une baisse de 11 %.",
                "1   |     | 3   | En octobre 2026, 1 pack a été attribué, contre 3 en octobre 2025, soit 2 de moins.",
                "0   |     | 12  | En octobre 2026, aucun pack n’a été attribué, contre 12 en octobre 2025, soit 12 de moins.",
                "0   |     | 0   | En octobre 2026, aucun pack n’a été attribué, comme en octobre 2025.",
                "12  |     | 12  | En octobre 2026, 12 packs ont été attribués, autant qu’en octobre 2025.",
                "12.4 |    | 11.6 | En octobre 2026, 12 packs ont été attribués, autant qu’en octobre 2025.",
                "12  | 9   |     | En octobre 2026, 12 packs ont été attribués, contre 9 en septembre 2026, soit 3 de plus.",
                "9000 |    | 30  | En octobre 2026, 9 000 packs ont été attribués, contre 30 en octobre 2025, soit 8 970 de plus.",
                "10001 |   | 10000 | En octobre 2026, 10 001 packs ont été attribués, contre 10 000 en octobre 2025, soit 1 de plus.",
                "12  |     |     | En octobre 2026, 12 packs ont été attribués ; ni le mois précédent ni le même mois de l’an passé ne sont connus.",
                "    | 3   | 3   | En octobre 2026, le nombre de packs attribués n’est pas connu.",
            })
    void theMonthIsToldAgainstWhatIsKnown(Double now, Double before, Double yearBefore, String sentence) {
        Facts facts = given().months(
                        "packs_attribues",
                        GivenFigures.at(0, now),
                        GivenFigures.at(1, before),
                        GivenFigures.at(12, yearBefore))
                .facts();

        assertThat(plain(Takeaways.of(facts).get(0))).isEqualTo(sentence);
    }

    @Test
    void aRecordIsToldWhereThereIsAPastToBreakIt() {
        assertThat(first(given().everyMonth("packs_attribues", 10).months("packs_attribues", GivenFigures.at(0, 11.0))))
                .endsWith("soit 1 de plus ; c’est le plus haut des 24 derniers mois.");
        assertThat(first(given().everyMonth("packs_attribues", 10).months("packs_attribues", GivenFigures.at(0, 0.0))))
                .endsWith("soit 10 de moins ; c’est le plus bas des 24 derniers mois.");
        assertThat(first(given().everyMonth("packs_attribues", 10))).endsWith("autant qu’en octobre 2025.");
        assertThat(first(given().months("packs_attribues", GivenFigures.at(0, 11.0), GivenFigures.at(1, 10.0))))
                .doesNotContain("c’est le plus haut");
    }

    @Test
    void theTargetIsToldWithTheDateOfTodaysPace() {
        GivenFigures packs = given().everyMonth("packs_attribues", 50);

        assertThat(target(packs.whole("packs_attribues", 4200.0, 5000.0).whole("objectif_packs", 84.0, null)))
                .isEqualTo(
                        "Depuis le début du programme, 4 200 packs ont été attribués, soit 84,0 % de l’objectif de 5 000"
                                + " ; il en reste 800 à attribuer et, au rythme des 12 derniers mois (600 packs), l’objectif serait"
                                + " atteint en février 2028.");
        assertThat(target(packs.whole("packs_attribues", 5000.0, 5000.0)))
                .endsWith(" : l’objectif de 5 000 est atteint.");
        assertThat(target(packs.whole("packs_attribues", 5001.0, 5000.0)))
                .endsWith(" : l’objectif de 5 000 est dépassé.");
        assertThat(target(packs.whole("packs_attribues", 4200.0, null)))
                .endsWith(" ; aucun objectif n’est en vigueur.");
        assertThat(target(given()))
                .isEqualTo("Le nombre de packs attribués depuis le début du programme n’est pas connu.");
    }

    @Test
    void noDateIsToldOfAPaceThatIsNone() {
        assertThat(target(given().everyMonth("packs_attribues", 0).whole("packs_attribues", 0.0, 5000.0)))
                .endsWith("les 12 derniers mois n’en ayant vu aucun, aucune date ne peut être avancée.");
        assertThat(target(given().months("packs_attribues", GivenFigures.at(0, 1.0))
                        .whole("packs_attribues", 1.0, 5000.0)))
                .endsWith("au rythme du dernier mois (1 pack), il faudrait plus de cinquante ans.");
    }

    @Test
    void theThirdSentenceTellsARecordElseTheGreatestChangeElseThatNothingMoved() {
        GivenFigures quiet = given().everyMonth("accompagnements", 100).everyMonth("certifications_delivrees", 40);

        assertThat(third(quiet))
                .isEqualTo(
                        "Rien d’autre à signaler : les nombres de présences aux sessions et de certifications délivrées"
                                + " sont les mêmes qu’en octobre 2025.");
        assertThat(third(quiet.months("accompagnements", GivenFigures.at(0, 90.0), GivenFigures.at(3, 10.0))))
                .isEqualTo("En octobre 2026, 90 présences ont été comptées aux sessions, contre 100 en octobre 2025,"
                        + " soit une baisse de 10 %.");
        assertThat(third(quiet.months("certifications_delivrees", GivenFigures.at(0, 41.0))))
                .startsWith("En octobre 2026, 41 certifications ont été délivrées")
                .endsWith("24 derniers mois.");
        assertThat(third(given())).isEqualTo("Aucun autre compte du mois n’est connu.");
    }

    private static String first(GivenFigures given) {
        return sentence(given, 0);
    }

    private static String target(GivenFigures given) {
        return sentence(given, 1);
    }

    private static String third(GivenFigures given) {
        return sentence(given, 2);
    }

    private static String sentence(GivenFigures given, int rank) {
        List<String> sentences = Takeaways.of(given.facts());
        assertThat(sentences).hasSize(3);
        return plain(sentences.get(rank));
    }

    private static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ");
    }
}
