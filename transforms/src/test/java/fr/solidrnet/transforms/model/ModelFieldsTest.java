package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import fr.solidrnet.warehouse.contract.Sensitivity;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ModelFieldsTest {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final String HEADER = """
            -- grain: une ligne
            -- cle: lot_id
            -- titre: T
            -- lecture: L.
            -- limites: aucune.
            -- colonne poids_kg, quasi, kg: Poids. Poids du lot.
            """;

    private final ModelFields fields = new ModelFields(CONTRACTS);

    @Test
    void aColumnMeansWhatItsHeaderSaysElseWhatTheTableReadSays() {
        List<Field> found = fields.of(
                model("mart.a", "brut.lots"),
                new StructType()
                        .add("lot_id", DataTypes.StringType)
                        .add("poids_kg", DataTypes.createDecimalType(9, 2)));

        Field held = CONTRACTS.table("lots").field("lot_id");
        assertThat(found.get(0))
                .extracting(Field::title, Field::description, Field::sensitivity, Field::type)
                .containsExactly(held.title(), held.description(), held.sensitivity(), FieldType.STRING);
        assertThat(found.get(1))
                .extracting(Field::title, Field::unit, Field::sensitivity, Field::precision, Field::scale)
                .containsExactly("Poids", "kg", Sensitivity.QUASI, 9, 2);
    }

    @Test
    void aColumnMeansTheSameInAModelThatReadsAModel() {
        StructType schema = new StructType().add("poids_kg", DataTypes.LongType);
        fields.of(model("mart.a", "brut.lots"), schema);
        SqlModel reader = SqlModel.parse(
                TableName.of("mart.b"), "mart/b.sql", HEADER.replace("poids_kg", "autre") + "select 1 from mart.a");

        assertThat(fields.of(reader, schema)).extracting(Field::description).containsExactly("Poids du lot.");
    }

    @Test
    void aColumnThatMeansNothingIsRefused() {
        StructType schema = new StructType().add("mystere", DataTypes.StringType);

        assertThatThrownBy(() -> fields.of(model("mart.a", "brut.lots"), schema))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("mart.a")
                .hasMessageContaining("mystere");
    }

    @Test
    void aDoubleIsRefused() {
        StructType schema = new StructType().add("poids_kg", DataTypes.DoubleType);

        assertThatThrownBy(() -> fields.of(model("mart.a", "brut.lots"), schema))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("poids_kg")
                .hasMessageContaining("DOUBLE");
    }

    private static SqlModel model(String name, String read) {
        return SqlModel.parse(TableName.of(name), name + ".sql", HEADER + "select 1 from " + read);
    }
}
