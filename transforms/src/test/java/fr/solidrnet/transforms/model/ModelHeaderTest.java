package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Sensitivity;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelHeaderTest {
    private static final String HEADER = """
            -- grain: une ligne par lot
            -- cle: lot_id, mois
            -- titre: Lots
            -- lecture: Les lots.
            -- limites: aucune,
            --   pour l'instant.
            -- colonne masse_kg, aucune, kg: Masse. Masse retenue.
            -- colonne personne, direct: Personne. Empreinte de
            --   la personne.
            select 1
            """;

    @Test
    void linesGoOnWithMoreSpaces() {
        ModelHeader header = ModelHeader.parse("mart/lots.sql", HEADER);

        assertThat(header.grain()).isEqualTo("une ligne par lot");
        assertThat(header.key()).containsExactly("lot_id", "mois");
        assertThat(header.description()).isEqualTo("Les lots. Limites : aucune, pour l'instant.");
        assertThat(header.columns())
                .containsEntry("masse_kg", new ColumnDoc("Masse", "Masse retenue.", Sensitivity.AUCUNE, "kg"))
                .containsEntry(
                        "personne", new ColumnDoc("Personne", "Empreinte de la personne.", Sensitivity.DIRECT, null));
    }

    @Test
    void rowsAreWrittenInTheOrderAskedForThenByKey() {
        String ordered = HEADER.replace("-- titre", "-- tri: mois, date\n-- titre");

        assertThat(order(HEADER)).containsExactly("lot_id", "mois");
        assertThat(order(ordered)).containsExactly("mois", "date", "lot_id");
    }

    @Test
    void aModelMaySayWhichRowsAreMadeTogether() {
        SqlModel model = SqlModel.parse(
                new TableName(TableName.MART, "lots"),
                "mart/lots.sql",
                HEADER.replace("-- titre", "-- unite: lot_id\n-- par unite: courant.lots, mart.epn\n-- titre"));

        assertThat(model.unit()).containsExactly("lot_id");
        assertThat(model.readsByUnit(TableName.of("mart.epn"))).isTrue();
        assertThat(model.readsByUnit(TableName.of("mart.lots"))).isFalse();
    }

    private static List<String> order(String text) {
        return SqlModel.parse(new TableName(TableName.MART, "lots"), "mart/lots.sql", text)
                .order();
    }

    @Test
    void aColumnWithoutSensitivityIsRefused() {
        assertThatThrownBy(() -> ModelHeader.parse("mart/lots.sql", HEADER.replace("aucune, kg: Masse", "Masse")))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("masse_kg");
    }

    @Test
    void aHeaderWithoutLimitsIsRefused() {
        assertThatThrownBy(() -> ModelHeader.parse("mart/lots.sql", HEADER.replace("limites", "reste")))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("limites");
    }
}
