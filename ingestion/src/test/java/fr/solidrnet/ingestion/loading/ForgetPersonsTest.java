package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.ingestion.ForgetPersons;
import fr.solidrnet.ingestion.TestSpark;
import fr.solidrnet.ingestion.checking.HashedColumns;
import fr.solidrnet.ingestion.privacy.PersonHasher;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.ingestion.privacy.PersonKeys;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.edition.EditionOrigin;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.journal.ErasureRecord;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.KilledAt;
import fr.solidrnet.warehouse.storage.Maintenance;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons that were loaded, frozen in an edition and refused are forgotten: no byte leads to them any more. */
class ForgetPersonsTest {
    private static final Map<String, String> KEY = Map.of(PersonKeys.KEY, "79".repeat(32));
    private static final List<String> ASKED = List.of("  P-1 ", "", "P-9");

    private static final String HEADER =
            "attestation_id;participant_ref;referentiel;date_evaluation;resultat;mis_a_jour_le";

    @TempDir
    Path folder;

    private Exports exports;

    @BeforeEach
    void loadAndFreeze() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                HEADER,
                "C1;P-1;PIX;2026-09-02;AJOURNE;2026-09-03T10:00:00",
                "C2;P-2;PIX;2026-09-02;AJOURNE;2026-09-03T10:00:00",
                "C3;P-9;PIX;hier;AJOURNE;2026-09-03T10:00:00"));

        for (int i = 4; i < 20; i++) {
            lines.add("C" + i + ";P-2;PIX;2026-09-02;AJOURNE;2026-09-03T10:00:00");
        }

        exports = new Exports(folder).file("2026-09-30", "certifications_a.csv", lines.toArray(String[]::new));
        exports.ingest();

        try (Warehouse warehouse = exports.open()) {
            EditionStore store = new EditionStore(warehouse);
            store.freeze(
                    store.begin(YearMonth.of(2026, 9)),
                    new EditionOrigin(null, List.of(), "reference", new TreeMap<>()));
        }

        exports.file(
                "2026-10-31",
                "certifications_b.csv",
                HEADER,
                "C1;P-1;PIX;2026-09-05;AJOURNE;2026-10-03T10:00:00",
                "C40;P-1;PIX;2026-10-05;AJOURNE;2026-10-06T10:00:00");
        exports.ingest();
    }

    @Test
    void theirPseudonymsAreInNoFileAndAllElseStays() throws Exception {
        assertThat(traces()).isNotEmpty();
        List<String> before = rows();
        assertThat(before).hasSizeGreaterThan(30);
        ErasureRecord act = forget(CommitSteps.NONE);

        assertThat(traces()).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(act.referencesDemandees()).isEqualTo(2);
        assertThat(act.pseudonymesRemplaces()).isEqualTo(1);
        assertThat(act.valeursRemplacees()).as("three versions of rows of P-1").isEqualTo(3);
        assertThat(act.lignesQuarantaine()).as("the refused row of P-9").isEqualTo(1);
        assertThat(Files.exists(folder.resolve("entrepot-quarantaine/.effacement")))
                .isFalse();

        assertThat(forget(CommitSteps.NONE))
                .as("nothing is found again")
                .returns(0L, ErasureRecord::pseudonymesRemplaces)
                .returns(0L, ErasureRecord::lignesQuarantaine);
        assertThat(exports.ingest().deliveries()).noneMatch(delivery -> delivery.changed());
    }

    @Test
    void aKilledActIsEndedByTheNextOne() throws Exception {
        List<String> before = rows();
        int moment = 60;
        boolean killed = true;

        while (killed) {
            KilledAt steps = new KilledAt(moment);

            try {
                forget(steps);
                killed = false;
            } catch (KilledAt.Killed e) {
                // Each next run comes further.
                moment += 5;
            }
        }

        assertThat(traces()).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nobodyIsForgottenWithoutAReference() {
        try (Warehouse warehouse = exports.open()) {
            assertThatThrownBy(() -> new ForgetPersons(warehouse, key(warehouse)).forget(List.of(" "), "essai"))
                    .hasMessageContaining("no reference was given");
        }
    }

    private ErasureRecord forget(CommitSteps steps) {
        try (Warehouse warehouse = TestWarehouse.open(folder, Exports.CONTRACTS, steps)) {
            return new ForgetPersons(warehouse, key(warehouse)).forget(ASKED, "essai");
        }
    }

    /** Of the present and of the edition: the certifications, with how many persons had them. */
    private List<String> rows() {
        List<String> rows = new ArrayList<>();

        try (Warehouse warehouse = exports.open()) {
            EditionStore store = new EditionStore(warehouse);
            TableName name = TableName.brut("certifications");
            long frozen = store.open(store.latest(YearMonth.of(2026, 9)).orElseThrow())
                    .manifest()
                    .instantanes()
                    .get(name.toString());

            for (long snapshot : List.of(frozen, warehouse.state().snapshots().get(name))) {
                TestSpark.on(warehouse.sparkSettings())
                        .read()
                        .option("versionAsOf", snapshot)
                        .table(name.toString())
                        .selectExpr(
                                "concat_ws(' ', attestation_id, date_evaluation, count(*) over (partition by participant_ref))")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .sorted()
                        .forEach(rows::add);
            }

            assertThat(new Maintenance(warehouse).clean(Duration.ofDays(7)).orphans())
                    .isZero();
        }

        return rows;
    }

    /** Files in which a pseudonym of theirs, or they themselves, can be found: as bytes, and in Parquet as values. */
    private List<String> traces() throws IOException, SQLException {
        List<String> traces = new ArrayList<>();
        List<byte[]> sought = new ArrayList<>();

        for (ByteBuffer pseudonym : pseudonyms()) {
            sought.add(pseudonym.array());
            sought.add(HexFormat.of().formatHex(pseudonym.array()).getBytes(StandardCharsets.US_ASCII));
        }

        sought.add("P-1;".getBytes(StandardCharsets.UTF_8));
        sought.add("\"P-9\"".getBytes(StandardCharsets.UTF_8));

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(exports.deliveries()))
                    .toList()) {
                if (sought.stream().anyMatch(text -> holds(file, text)) || decoded(file)) {
                    traces.add(folder.relativize(file).toString());
                }
            }
        }

        return traces;
    }

    private boolean decoded(Path file) throws SQLException {
        if (!file.toString().endsWith(".parquet")) {
            return false;
        }

        try (Connection connection = DuckDb.inMemory();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select * from read_parquet(" + DuckDb.literal(file.toString()) + ")")) {
            Set<ByteBuffer> pseudonyms = pseudonyms();

            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    if (rows.getMetaData().getColumnTypeName(i).equals("BLOB")
                            && rows.getBytes(i) != null
                            && pseudonyms.contains(ByteBuffer.wrap(rows.getBytes(i)))) {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    @Test
    void aLineThatWaitsForSeveralTablesIsEmptiedForEachOfThem() throws IOException {
        exports.file(
                "2026-11-30",
                "rdvs.csv",
                "usager;rdv_id;date rdv;statut;lieu;date naissance",
                "Zoé Durand;77;14/11/2026;Présent;Lieu perdu (1 place, Niort, 79000);12/03/1958");
        exports.ingest();
        assertThat(exports.quarantine().toString()).contains("Zoé Durand", "12/03/1958");

        try (Warehouse warehouse = exports.open()) {
            new ForgetPersons(warehouse, key(warehouse)).forget(List.of("zoé durand|12/03/1958"), "essai");
        }

        assertThat(exports.quarantine().toString()).doesNotContain("Zoé").doesNotContain("12/03/1958");
    }

    /** La Coop, RDV Service Public and Pix name persons in words, which their formats put in capital letters. */
    @Test
    void aNameIsFoundHoweverItIsWritten() {
        PersonHasher hasher = PersonKey.parse("essai", "79".repeat(32)).hasher();
        HashedColumns columns = HashedColumns.of(Exports.CONTRACTS);

        assertThat(columns.pseudonyms("Durand  Zoé|12/03/1958", hasher))
                .containsAll(columns.pseudonyms("DURAND ZOÉ|12/03/1958", hasher));
        assertThat(columns.pseudonyms("p-1", hasher)).containsAll(columns.pseudonyms("P-1", hasher));
        assertThat(columns.pseudonyms("P-1", hasher)).doesNotContainAnyElementsOf(columns.pseudonyms("P-2", hasher));
    }

    private static Set<ByteBuffer> pseudonyms() {
        PersonHasher hasher = PersonKey.parse("essai", "79".repeat(32)).hasher();
        HashedColumns columns = HashedColumns.of(Exports.CONTRACTS);
        Set<ByteBuffer> pseudonyms = new HashSet<>();
        ASKED.forEach(reference -> pseudonyms.addAll(columns.pseudonyms(reference, hasher)));
        return pseudonyms;
    }

    private static PersonKey key(Warehouse warehouse) {
        return PersonKeys.of(warehouse, KEY);
    }

    private static boolean holds(Path file, byte[] text) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(text, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
