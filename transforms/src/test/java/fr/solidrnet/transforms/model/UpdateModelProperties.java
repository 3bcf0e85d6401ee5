package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.transforms.TestSpark;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Whatever is delivered, and in whatever order, a model of which parts were made again holds the rows that its SELECT
 * gives over all that it reads.
 */
class UpdateModelProperties {
    private static final Contracts ALL = Contracts.load();
    private static final List<String> TABLES = List.of(
            "sessions",
            "presences",
            "lieux_epn",
            "communes",
            "communes_anciens_codes",
            "certifications",
            "attributions",
            "packs");
    private static final Set<String> MARTS = Set.of(
            "communes",
            "communes_codes",
            "epn",
            "presences",
            "sessions",
            "certifications",
            "attributions",
            "personnes_formees",
            "personnes_equipees");
    private static final Contracts CONTRACTS =
            new Contracts(TABLES.stream().map(ALL::table).toList(), ALL.journal(), ALL.technical(), ALL.hash());
    private static final ModelTexts MODELS = models();
    private static final int DELIVERIES = 4;

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void partsMadeAgainGiveTheRowsThatAllMadeAgainWould(@ForAll @LongRange(min = 0) long seed) throws IOException {
        Path folder = Files.createTempDirectory("parties");

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            Rows rows = new Rows(new Random(seed));
            SparkSession spark = TestSpark.on(warehouse.sparkSettings());

            for (int delivery = 1; delivery <= DELIVERIES; delivery++) {
                deliver(warehouse, spark, delivery, rows);
                new BuildModels(TestSpark::on, ModelProgress.SILENT, UpdateLimits.ALWAYS).run(warehouse, MODELS);
                assertMadeWhole(spark, delivery);
            }
        } finally {
            delete(folder);
        }
    }

    private static void assertMadeWhole(SparkSession spark, int delivery) {
        for (SqlModel model : SqlModels.parse(MODELS).inOrder()) {
            if (model.unit().isEmpty()) {
                continue;
            }

            assertThat(texts(spark.table(model.name().toString())))
                    .as("%s after delivery %d", model.name(), delivery)
                    .isEqualTo(texts(spark.sql(model.select())));
        }
    }

    private static List<String> texts(Dataset<Row> rows) {
        return rows.selectExpr("to_json(struct(*)) as texte").collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    private static void deliver(Warehouse warehouse, SparkSession spark, int delivery, Rows rows) throws IOException {
        long sequence = warehouse.nextSequence();
        String name = "2026-0" + delivery + "-28";

        for (Contract contract : CONTRACTS.tables()) {
            List<String> values = rows.of(contract.name(), delivery);

            if (!values.isEmpty()) {
                insert(spark, contract, values, name, sequence);
            }
        }

        warehouse.commit(
                new NewEntry(Nature.LIVRAISON, name, LocalDate.parse(name), CONTRACTS.hash(), "k"),
                List.of(),
                List.of());
    }

    private static void insert(SparkSession spark, Contract contract, List<String> values, String name, long sequence) {
        List<String> given = Rows.columns(contract.name());
        String columns = Stream.concat(
                        given.stream(),
                        Stream.of(
                                "version_le",
                                "retrait",
                                "empreinte",
                                "livraison",
                                "date_livraison",
                                "fichier",
                                "ligne",
                                "sequence"))
                .collect(Collectors.joining(", "));
        String select = IntStream.rangeClosed(1, given.size())
                .mapToObj(place -> "cast(col" + place + " as " + type(contract, given.get(place - 1)) + ")")
                .collect(Collectors.joining(", "));
        int version = given.size() + 1;
        String content = IntStream.rangeClosed(1, given.size())
                .mapToObj(place -> "col" + place)
                .collect(Collectors.joining(", "));
        spark.sql(
                "insert into brut.%s (%s) select %s, cast(col%d as timestamp_ntz), col%d, unhex(md5(concat_ws('|', %s))), "
                                .formatted(contract.name(), columns, select, version, version + 1, content)
                        + "'%s', date '%s', 'f.csv', row_number() over (order by col1), %d from values %s"
                                .formatted(name, name, sequence, String.join(", ", values)));
    }

    private static String type(Contract contract, String column) {
        Field field = contract.stored().stream()
                .filter(stored -> stored.name().equals(column))
                .findFirst()
                .orElseThrow();
        return switch (field.storedType()) {
            case DATE -> "date";
            case DATETIME -> "timestamp_ntz";
            case BOOLEAN -> "boolean";
            case INTEGER -> "bigint";
            case BINARY -> "binary";
            default -> "string";
        };
    }

    private static ModelTexts models() {
        SortedMap<String, String> texts = ModelTexts.shipped();
        texts.keySet()
                .removeIf(file -> file.startsWith("mart/")
                        && !MARTS.contains(file.substring("mart/".length(), file.length() - ".sql".length())));
        return ModelTexts.of(CONTRACTS, texts);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Few keys, so that versions of them meet, go and come back. */
    private static final class Rows {
        private final Random random;

        Rows(Random random) {
            this.random = random;
        }

        static List<String> columns(String table) {
            return switch (table) {
                case "sessions" -> List.of("session_id", "epn_id", "date_session", "heure_debut", "theme");
                case "presences" -> List.of("session_id", "participant_ref", "participant_anonyme", "statut", "genre");
                case "lieux_epn" -> List.of("id", "nom", "code_insee");
                case "communes" -> List.of("code_insee", "nom", "epci_siren");
                case "communes_anciens_codes" -> List.of("ancien_code", "code_insee");
                case "certifications" -> List.of("attestation_id", "participant_ref", "date_delivrance", "resultat");
                case "attributions" ->
                    List.of(
                            "attribution_id",
                            "pack_id",
                            "beneficiaire_ref",
                            "categorie",
                            "date_attribution",
                            "code_insee");
                case "packs" -> List.of("pack_id", "date_assemblage");
                default -> throw new IllegalArgumentException(table);
            };
        }

        /** Rows of SQL's VALUES: the columns, then the version and whether the key is withdrawn. */
        List<String> of(String table, int delivery) {
            boolean rare =
                    List.of("lieux_epn", "communes", "communes_anciens_codes").contains(table);
            int number = rare && delivery % 2 == 0 ? 0 : random.nextInt(table.equals("presences") ? 30 : 8);
            List<String> rows = new ArrayList<>();

            for (int i = 0; i < number; i++) {
                rows.add("(%s, '2026-0%d-%02d 10:00:00', %s)"
                        .formatted(
                                String.join(", ", cells(table)),
                                1 + random.nextInt(delivery),
                                1 + random.nextInt(3),
                                random.nextInt(8) == 0));
            }

            return rows;
        }

        private List<String> cells(String table) {
            return switch (table) {
                case "sessions" ->
                    List.of(one("S", 12), one("E", 4), day(), random.nextBoolean() ? "null" : one("0", 9), one("T", 2));
                case "presences" ->
                    List.of(
                            one("S", 12),
                            one("P", 7),
                            String.valueOf(random.nextInt(5) == 0),
                            random.nextInt(3) == 0 ? "'ABSENT'" : "'PRESENT'",
                            one("G", 2));
                case "lieux_epn" -> List.of(one("E", 4), one("N", 3), one("C", 4));
                case "communes" -> List.of(one("C", 3), one("N", 2), one("I", 2));
                case "communes_anciens_codes" -> List.of(one("C", 5), one("C", 3));
                case "certifications" ->
                    List.of(one("A", 6), one("P", 7), day(), random.nextBoolean() ? "'DELIVRE'" : "'AJOURNE'");
                case "attributions" ->
                    List.of(
                            one("AT", 9),
                            one("PK", 4),
                            one("P", 7),
                            random.nextBoolean() ? "'COLLEGIEN'" : "'RSA'",
                            day(),
                            one("C", 5));
                case "packs" -> List.of(one("PK", 4), day());
                default -> throw new IllegalArgumentException(table);
            };
        }

        private String one(String of, int among) {
            return "'" + of + random.nextInt(among) + "'";
        }

        private String day() {
            return "'2026-0%d-%02d'".formatted(1 + random.nextInt(5), 1 + random.nextInt(5));
        }
    }
}
