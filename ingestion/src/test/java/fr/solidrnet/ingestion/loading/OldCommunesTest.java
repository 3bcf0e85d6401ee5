package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OldCommunesTest {
    @Test
    void codesReplacedLaterAreAddedUp() {
        List<String> remarks = new ArrayList<>(List.of("Séparateur deviné : « ; »."));

        OldCommunes.add(remarks, 0);
        assertThat(remarks).hasSize(1);
        OldCommunes.add(remarks, 1);
        assertThat(remarks.get(1)).isEqualTo("1 code de commune ancien remplacé par celui d'aujourd'hui.");
        OldCommunes.add(remarks, 2);
        assertThat(remarks)
                .containsExactly(
                        "Séparateur deviné : « ; ».", "3 codes de communes anciens remplacés par ceux d'aujourd'hui.")
                .filteredOn(OldCommunes::isRemark)
                .hasSize(1);
    }
}
