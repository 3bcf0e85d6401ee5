package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourantModelsTest {
    private static final String VERSION =
            "lot_id | donateur | version_le | date_livraison | livraison | fichier | ligne | retrait\n";

    @Test
    void theGreatestStampWinsWhateverTheDelivery() {
        assertThat(lots("""
                L1 | récent | 2026-02-02 00:00:00 | 2026-02-28 | 2026-02-28 | a.csv | 2 | false
                L1 | ancien | 2026-02-01 00:00:00 | 2026-03-31 | 2026-03-31 | a.csv | 2 | false
                """)).containsExactly("L1 | récent");
    }

    @Test
    void onATieTheLastInOrderOfDateDeliveryFileAndLineWins() {
        assertThat(lots("""
                L1 | mars    | 2026-01-01 00:00:00 | 2026-03-31 | 2026-03-31 | a.csv | 2 | false
                L1 | février | 2026-01-01 00:00:00 | 2026-02-28 | 2026-02-28 | z.csv | 9 | false
                L2 | b       | 2026-01-01 00:00:00 | 2026-03-31 | 2026-03-31 | b.csv | 2 | false
                L2 | a       | 2026-01-01 00:00:00 | 2026-03-31 | 2026-03-31 | a.csv | 9 | false
                L3 | neuf    | 2026-01-01 00:00:00 | 2026-03-31 | 2026-03-31 | a.csv | 9 | false
                L3 | dix     | 2026-01-01 00:00:00 | 2026-03-31 | 2026-03-31 | a.csv | 10 | false
                L4 | bis     | 2026-01-01 00:00:00 | 2026-03-31 | 2026-03-31 bis | a.csv | 2 | false
                L4 | premier | 2026-01-01 00:00:00 | 2026-03-31 | 2026-03-31 | z.csv | 9 | false
                """)).containsExactly("L1 | mars", "L2 | b", "L3 | dix", "L4 | bis");
    }

    @Test
    void aWithdrawnKeyLeavesUntilANewerVersionComes() {
        assertThat(lots("""
                L1 | pris   | 2026-01-01 00:00:00 | 2026-01-31 | 2026-01-31 | a.csv | 2 | false
                L1 |        | 2026-01-02 00:00:00 | 2026-02-28 | 2026-02-28 | a.csv | 2 | true
                L2 |        | 2026-01-02 00:00:00 | 2026-01-31 | 2026-01-31 | a.csv | 3 | true
                L2 | revenu | 2026-01-03 00:00:00 | 2026-02-28 | 2026-02-28 | a.csv | 3 | false
                L3 |        | 2026-01-02 00:00:00 | 2026-01-31 | 2026-01-31 | a.csv | 4 | true
                """)).containsExactly("L2 | revenu");
    }

    @Test
    void aKeyOfTwoColumnsNamesOneRow() {
        assertThat(new GivenRows()
                        .given("brut.presences", """
                                session_id | participant_ref | statut | version_le | date_livraison | livraison | fichier | ligne | retrait
                                S1 | anne | ABSENT  | 2026-01-01 00:00:00 | 2026-01-31 | a | f | 2 | false
                                S1 | anne | PRESENT | 2026-01-02 00:00:00 | 2026-01-31 | a | f | 3 | false
                                S1 | jean | PRESENT | 2026-01-01 00:00:00 | 2026-01-31 | a | f | 4 | false
                                S2 | anne | EXCUSE  | 2026-01-01 00:00:00 | 2026-01-31 | a | f | 5 | false
                                """)
                        .rows("courant.presences", "session_id", "participant_ref", "statut"))
                .containsExactly("S1 | anne | PRESENT", "S1 | jean | PRESENT", "S2 | anne | EXCUSE");
    }

    @Test
    void aPackGivesOneRowADevice() {
        assertThat(new GivenRows()
                        .given("courant.packs", """
                                pack_id | composants | date_assemblage
                                P1 | A1,A2,A1 | 2026-01-05
                                P2 | A3 | 2026-01-06
                                """)
                        .rows("courant.pack_composants", "pack_id", "appareil_id", "date_assemblage"))
                .containsExactly("P1 | A1 | 2026-01-05", "P1 | A2 | 2026-01-05", "P2 | A3 | 2026-01-06");
    }

    private static List<String> lots(String versions) {
        return new GivenRows().given("brut.lots", VERSION + versions).rows("courant.lots", "lot_id", "donateur");
    }
}
