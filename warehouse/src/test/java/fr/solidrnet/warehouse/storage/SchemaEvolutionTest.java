package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.contract.Contracts;
import java.nio.file.Path;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaEvolutionTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();
    private static final TableName GROWING = TableName.brut("essai");
    private static final TableName COMPUTED = new TableName(TableName.MART, "essai");
    private static final NestedField NAME = NestedField.optional(1, "nom", Types.StringType.get(), "Nom");
    private static final NestedField COUNT = NestedField.optional(2, "nombre", Types.IntegerType.get(), "Nombre");

    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = TestWarehouse.open(folder, CONTRACTS);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void nothingIsWrittenWhenNothingChanges() {
        Table before = ensure(GROWING, NAME, COUNT);
        Table after = ensure(GROWING, NAME, COUNT);
        assertThat(after.schema().schemaId()).isEqualTo(before.schema().schemaId());
        assertThat(after.history()).hasSize(1);
    }

    @Test
    void aNewColumnIsAddedAndTheOthersKeepTheirIds() {
        ensure(GROWING, NAME, COUNT);
        Table table = ensure(GROWING, NAME, NestedField.optional(9, "etage", Types.LongType.get(), "Étage"), COUNT);
        assertThat(table.schema().findField("nom").fieldId()).isEqualTo(1);
        assertThat(table.schema().findField("nombre").fieldId()).isEqualTo(2);
        assertThat(table.schema().findField("etage").doc()).isEqualTo("Étage");
    }

    @Test
    void commentsFollowTheContract() {
        ensure(GROWING, NAME);
        Table table = ensure(GROWING, NestedField.optional(1, "nom", Types.StringType.get(), "Nom d'usage"));
        assertThat(table.schema().findField("nom").doc()).isEqualTo("Nom d'usage");
        assertThat(warehouse.ensure(GROWING, table.schema(), "Autre").properties())
                .containsEntry("comment", "Autre");
    }

    @Test
    void aColumnWantedNoMoreStaysWhereRowsAreOnlyAdded() {
        ensure(GROWING, NAME, COUNT);
        assertThat(columns(ensure(GROWING, NAME))).containsExactly("nom: string", "nombre: int");
    }

    @Test
    void aTableThatIsComputedAgainTakesTheColumnsWantedInTheirOrder() {
        ensure(COMPUTED, NAME, COUNT);
        Table table = ensure(
                COMPUTED,
                NestedField.optional(1, "etage", Types.LongType.get(), "Étage"),
                NestedField.optional(2, "nombre", Types.StringType.get(), "Nombre"));
        assertThat(columns(table)).containsExactly("etage: long", "nombre: string");
    }

    @Test
    void aWiderTypeIsTakenAndAnotherOneRefusedWhereRowsAreOnlyAdded() {
        ensure(GROWING, COUNT);
        Table table = ensure(GROWING, NestedField.optional(2, "nombre", Types.LongType.get(), "Nombre"));
        assertThat(columns(table)).containsExactly("nombre: long");
        assertThatThrownBy(() -> ensure(GROWING, NestedField.optional(2, "nombre", Types.StringType.get(), "Nombre")))
                .hasMessageContaining("Column nombre of solidrnet.brut.essai holds long and cannot become string");
    }

    private Table ensure(TableName name, NestedField... columns) {
        return warehouse.ensure(name, new Schema(columns), "Essai");
    }

    private static java.util.List<String> columns(Table table) {
        return table.schema().columns().stream()
                .map(column -> column.name() + ": " + column.type())
                .toList();
    }
}
