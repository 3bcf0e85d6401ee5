package fr.solidrnet.ingestion.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.ingestion.TestSpark;
import fr.solidrnet.ingestion.reading.SourceLines;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final Formats FORMATS = Formats.load(CONTRACTS);

    @Test
    void everyTableHasACanonicalFormatOfItsOwnColumns() {
        for (Contract contract : CONTRACTS.tables()) {
            Format format = named(contract.name() + "_2026-10-31.csv");

            assertThat(format.table()).isEqualTo(contract.name());
            assertThat(format.columns())
                    .extracting(SourceColumn::name)
                    .containsExactlyElementsOf(
                            Stream.concat(contract.exported().stream().map(Field::name), Stream.of(Mapping.MOTIF))
                                    .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "communes_anciens_codes_2026.csv, communes_anciens_codes",
        "communes_2026.csv, communes",
        "sous-dossier/Packs.XLSX, packs",
        "packs-octobre.csv.gz, packs",
    })
    void aFileNamedAfterItsTableIsCanonical(String file, String table) {
        assertThat(named(file).table()).isEqualTo(table);
    }

    @Test
    void everyExpressionIsUnderstoodAndGivesText() {
        SparkSession spark = TestSpark.session();

        for (Format format : FORMATS.all()) {
            Dataset<Row> empty = spark.createDataFrame(List.of(), SourceLines.schema(format));
            format.tables().forEach((table, mapping) -> assertThat(
                            mapping.apply(empty, LocalDate.EPOCH).schema().fields())
                    .as("%s into %s", format.name(), table)
                    .hasSize(Mapping.PLACE.size() + mapping.columns().size())
                    .allSatisfy(field -> assertThat(
                                    Mapping.PLACE.contains(field.name()) || field.dataType() == DataTypes.StringType)
                            .isTrue()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Desktop computer, Fixed, UNITE_CENTRALE RECONDITIONNE 2025-07-01",
        "Laptop, Repairable, PORTABLE DIAGNOSTIQUE null",
        "Flat screen, End of life, ECRAN DEMANTELE null",
        "PC accessory, Unknown, AUTRE RECU null",
        "Toaster, Fixed, AUTRE RECONDITIONNE 2025-07-01",
    })
    void openRepairDataBecomeDevices(String category, String status, String expected) {
        Format format = format("open_repair_data");
        Object[] values = new Object[4 + format.columns().size()];
        values[0] = 0;
        values[1] = 2L;
        values[2] = false;
        values[3] = new String[0];

        for (int i = 0; i < format.columns().size(); i++) {
            values[4 + i] = Map.of("product_category", category, "repair_status", status, "event_date", "2025-07-01")
                    .get(format.columns().get(i).name());
        }

        Dataset<Row> lines =
                TestSpark.session().createDataFrame(List.of(RowFactory.create(values)), SourceLines.schema(format));
        Row row = format.tables().get("appareils").apply(lines, LocalDate.EPOCH).first();

        assertThat(row.<String>getAs("type_appareil") + " " + row.getAs("etat") + " "
                        + row.getAs("date_reconditionnement"))
                .isEqualTo(expected);
        assertThat(row.<String>getAs("effacement_certifie")).isNull();
        assertThat(row.<String>getAs("mis_a_jour_le")).isNull();
        assertThat(row.<String>getAs("date_reception")).isEqualTo("2025-07-01");
        assertThat(format.tables().get("appareils").stamped()).isFalse();
    }

    @Test
    void theNationalStandardFillsEveryColumnOfItsTable() {
        Mapping mapping = format("lieux_mediation_numerique").tables().get("lieux_epn");

        assertThat(mapping.columns().entrySet())
                .filteredOn(column -> column.getValue().equals("NULL"))
                .extracting(Map.Entry::getKey)
                .containsExactly(Mapping.MOTIF);
        assertThat(mapping.columns()).hasSize(33);
    }

    @Test
    void everyDefectOfAFormatIsToldAtOnce() {
        String wrong = """
                name: faux
                title: Faux
                description: Une source fausse.
                recognisedBy: [inconnue]
                columns:
                  - {name: id, required: true}
                  - {name: numero, aliases: [ID]}
                  - {name: ligne}
                ignored:
                  - {column: etat, values: [''], reason: vide}
                defaults:
                  duree: {value: "1' or '1", allowed: '.*'}
                tables:
                  sessions:
                    stamped: false
                    labels:
                      theme: {label: nom}
                      epn_id: {label: nom, within: quartier}
                    columns: {theme: "'{inconnu}'"}
                  packs:
                    stamped: true
                    onePer: [colis]
                    columns: {pack_id: id, couleur: id}
                  bulletins:
                    columns: {}
                """;

        assertThatThrownBy(() -> Formats.parse(new TreeMap<>(Map.of("faux.yaml", wrong)), CONTRACTS))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("column numero shares the header")
                .hasMessageContaining("column ligne bears a reserved name")
                .hasMessageContaining("recognisedBy an unknown column inconnue")
                .hasMessageContaining("unknown column packs.couleur")
                .hasMessageContaining("leaves the required column packs.composants empty")
                .hasMessageContaining("packs.mis_a_jour_le")
                .hasMessageContaining("unknown table bulletins")
                .hasMessageContaining("ignores rows by an unknown column etat")
                .hasMessageContaining("default duree needs a plain value")
                .hasMessageContaining("one row per unknown column colis")
                .hasMessageContaining("has no default {inconnu}")
                .hasMessageContaining("sessions.theme, which refers to nothing")
                .hasMessageContaining("unknown column lieux_epn.quartier");
    }

    @Test
    void aSiteSetsWhatASourceLacksAndNothingElse() {
        Map<String, String> set = Map.of("duree_min", "45");
        Mapping sessions = Formats.load(CONTRACTS, Map.of("rdv_participations", set))
                .mapping("rdv_participations", "sessions")
                .orElseThrow();

        assertThat(sessions.columns()).containsEntry("duree_min", "'45'");
        assertThat(sessions.remarks()).anySatisfy(remark -> assertThat(remark).contains("45 minutes"));
        assertThatThrownBy(() -> Formats.load(CONTRACTS, Map.of("rdv_participation", set)))
                .hasMessageContaining("formats.rdv_participation: no such format");
        assertThatThrownBy(() -> Formats.load(CONTRACTS, Map.of("rdv_participations", Map.of("duree", "45"))))
                .hasMessageContaining("formats.rdv_participations.duree: no such setting, there are [duree_min]");
        assertThatThrownBy(() -> Formats.load(CONTRACTS, Map.of("rdv_participations", Map.of("duree_min", "721"))))
                .hasMessageContaining("formats.rdv_participations.duree_min: it may be");
    }

    private static Format named(String file) {
        return FORMATS.all().stream()
                .filter(format -> format.isNamed(file))
                .findFirst()
                .orElseThrow();
    }

    private static Format format(String name) {
        return FORMATS.all().stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
