package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.ingestion.IngestReport.DeliveryReport;
import fr.solidrnet.ingestion.database.DatabaseQuery;
import fr.solidrnet.ingestion.database.DatabaseSource;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.storage.FileTree;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases as sources, on a file of SQLite; what only a server can do is tried by {@code PostgresLineTest}. */
class DatabaseSourcesTest {
    private static final String LOTS =
            "select lot_id, donateur, date_cession, unites_annoncees, mis_a_jour_le from lot";
    private static final String DEVICES = "select appareil_id, lot_id, genre as type_appareil, recu as date_reception,"
            + " etat, recu as date_etat, mis_a_jour_le from appareil";
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @TempDir
    Path folder;

    private Exports exports;

    @BeforeEach
    void fill() throws SQLException {
        exports = new Exports(folder);
        execute(
                "create table lot (numero integer, lot_id text, donateur text, date_cession text, unites_annoncees integer,"
                        + " mis_a_jour_le text, image blob)");
        execute("create table appareil (appareil_id text, lot_id text, recu text, genre text, etat text,"
                + " mis_a_jour_le text)");

        for (int i = 1; i <= 12; i++) {
            execute("insert into lot values (" + i + ", 'L" + i + "', 'Assureur" + (i == 3 ? "\nd''Anjou" : "")
                    + "', '2026-09-01', 10, '2026-09-02T10:00:00', null)");
            execute("insert into appareil values ('A" + i + "', 'L" + i + "', '" + (i == 7 ? "hier" : "2026-09-05")
                    + "', 'ECRAN', 'RECU', '2026-09-06T00:00:00')");
        }
    }

    @Test
    void rowsInPartsGoTheWayOfFilesWithTheirRankAsLine() {
        IngestReport report = exports.ingest(source(DAY, LOTS));

        assertThat(report.deliveries())
                .filteredOn(delivery -> delivery.name().equals("2026-10-31_base_gestion"))
                .flatExtracting(DeliveryReport::accounts)
                .extracting(FileAccount::fichier, FileAccount::table, FileAccount::fates)
                .containsExactly(
                        tuple("gestion/appareils", "appareils", new Fates(12, 11, 0, 0, 0, 0, 1, 0, 0)),
                        tuple("gestion/lots", "lots", new Fates(12, 12, 0, 0, 0, 0, 0, 0, 0)));
        // In the order of texts: A1, A10, A11, A12, A2 to A7, below a header on line 1.
        assertThat(exports.rejects()).containsExactly("gestion/appareils 11 DATE_IMPOSSIBLE");
        assertThat(exports.live("lots", "lot_id", "lot_id, donateur"))
                .contains("L3;Assureur d'Anjou")
                .hasSize(12);
        assertThat(FileTree.list(TestWarehouse.layout(folder).ownScratch())).isEmpty();
    }

    @Test
    void theSameResultChangesNothing() throws SQLException {
        exports.ingest(source(DAY, LOTS));
        Map<String, List<String>> held = exports.brut();
        // The order in which a database hands its rows out is nobody's business.
        execute("create table autre as select * from lot order by numero desc");
        IngestReport again = exports.ingest(source(DAY, LOTS.replace("from lot", "from autre")));
        assertThat(again.deliveries()).noneMatch(DeliveryReport::changed);

        IngestReport later = exports.ingest(source(DAY.plusDays(1), LOTS));
        assertThat(later.deliveries().get(0).accounts())
                .filteredOn(account -> account.table().equals("lots"))
                .extracting(FileAccount::statut)
                .containsExactly(FileStatus.DEJA_CHARGE);
        assertThat(exports.brut()).isEqualTo(held);
    }

    @Test
    void aChangedRowIsACorrectionAndAResultOfBeforeIsReadAgain() throws SQLException {
        exports.ingest(source(DAY, LOTS));
        execute("update lot set unites_annoncees = 11, mis_a_jour_le = '2026-11-01T10:00:00' where lot_id = 'L2'");
        IngestReport corrected = exports.ingest(source(DAY.plusDays(1), LOTS));
        assertThat(fates(corrected)).isEqualTo(new Fates(12, 0, 1, 11, 0, 0, 0, 0, 0));
        execute("update lot set unites_annoncees = 10, mis_a_jour_le = '2026-09-02T10:00:00' where lot_id = 'L2'");
        Fates read = new Fates(12, 0, 0, 11, 1, 0, 0, 0, 0);
        assertThat(fates(exports.check(source(DAY.plusDays(2), LOTS))))
                .as("the first result is read again, and its older version found outdated")
                .isEqualTo(read);
        assertThat(fates(exports.ingest(source(DAY.plusDays(2), LOTS)))).isEqualTo(read);
    }

    @Test
    void whatCannotBeReadIsToldAndNothingIsLoaded() {
        assertThatThrownBy(() -> exports.ingest(source(DAY, LOTS.replace("from lot", "from nulle_part"))))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("gestion/lots of the source gestion (jdbc:sqlite:");
        assertThatThrownBy(() -> exports.ingest(source(DAY, LOTS.replace("lot_id,", "lot_id as autre,"))))
                .hasMessageContaining("put in order by lot_id, which its result does not have");
        assertThatThrownBy(() -> exports.ingest(source(DAY, LOTS.replace("donateur,", "image as donateur,"))))
                .hasMessageContaining("The column donateur of the query lots holds no text");
        assertThat(exports.accounts()).noneMatch(account -> account.livraison().contains("base"));
        assertThatThrownBy(() -> source(DAY, "select 1; drop table lot")).hasMessageContaining("semicolon");
    }

    private static Fates fates(IngestReport report) {
        return report.deliveries().stream()
                .flatMap(delivery -> delivery.accounts().stream())
                .filter(account -> account.fichier().equals("gestion/lots"))
                .findFirst()
                .orElseThrow()
                .fates();
    }

    private List<DatabaseSource> source(LocalDate date, String lots) {
        DatabaseQuery.Parts parts = new DatabaseQuery.Parts("numero", "1", "12", 3);
        return List.of(new DatabaseSource(
                "gestion",
                url(),
                Map.of(),
                date,
                List.of(
                        new DatabaseQuery("lots", lots.replace("select ", "select numero, "), List.of("lot_id"), parts),
                        new DatabaseQuery("appareils", DEVICES, List.of("appareil_id"), null))));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("gestion.sqlite");
    }
}
