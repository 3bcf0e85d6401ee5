package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import fr.solidrnet.warehouse.contract.Sensitivity;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;

class IcebergSchemasTest {
    private static final Contracts CONTRACTS = Contracts.load();

    @Test
    void everyStoredColumnIsThereDocumentedAndOptional() {
        for (Contract contract : CONTRACTS.tables()) {
            Schema schema = IcebergSchemas.brut(contract, CONTRACTS.technical());
            assertThat(schema.columns())
                    .as(contract.name())
                    .hasSize(contract.stored().size() + CONTRACTS.technical().size())
                    .allSatisfy(column -> assertThat(column.doc()).isNotBlank())
                    .allMatch(Types.NestedField::isOptional);
        }
    }

    @Test
    void eachTypeOfTheContractsHasOneInTheWarehouse() {
        Schema schema = IcebergSchemas.of(
                Stream.of(FieldType.values()).map(IcebergSchemasTest::field).toList());
        assertThat(schema.columns())
                .extracting(column -> column.name() + " " + column.type())
                .containsExactlyInAnyOrder(
                        "string string",
                        "integer long",
                        "number decimal(9, 3)",
                        "boolean boolean",
                        "date date",
                        "datetime timestamp",
                        "time string",
                        "year int",
                        "yearmonth string",
                        "list list<string>",
                        "binary binary",
                        "map map<string, long>");
        assertThat(schema.columns()).hasSize(EnumSet.allOf(FieldType.class).size());
    }

    @Test
    void aHashedColumnIsBytesAndADroppedOneIsNotThere() {
        Schema attributions = IcebergSchemas.brut(CONTRACTS.table("attributions"), List.of());
        assertThat(attributions.findType("beneficiaire_ref")).isEqualTo(Types.BinaryType.get());
        Schema lieux = IcebergSchemas.brut(CONTRACTS.table("lieux_epn"), List.of());
        assertThat(lieux.findField("courriels")).isNull();
    }

    @Test
    void aUnitIsToldOnce() {
        assertThat(IcebergSchemas.brut(CONTRACTS.table("appareils"), List.of())
                        .findField("poids_kg")
                        .doc())
                .startsWith("Poids (kg). ");
        assertThat(IcebergSchemas.brut(CONTRACTS.table("communes"), List.of())
                        .findField("population")
                        .doc())
                .startsWith("Population (habitants). ");
    }

    private static Field field(FieldType type) {
        return new Field(
                type.name().toLowerCase(Locale.ROOT),
                "Titre",
                "Description.",
                type,
                9,
                3,
                null,
                Sensitivity.AUCUNE,
                null,
                false,
                null,
                null,
                null,
                null);
    }
}
