package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.IngestReport.DeliveryReport;
import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether Spark or this thread takes the rows, the same is stored, told and kept aside. */
class TableStepsTest {
    private static final String LOTS = "lot_id;donateur;date_cession;unites_annoncees;mis_a_jour_le;motif";
    private static final String SESSIONS = "session_id;epn_id;date_session;duree_min;mis_a_jour_le";
    private static final String PRESENCES =
            "session_id;participant_ref;statut;annee_naissance;code_insee;mis_a_jour_le";

    @TempDir
    private Path folder;

    @Test
    void giveTheSameRowsAccountsAndQuarantine() throws IOException {
        IngestSettings given = IngestSettings.DEFAULT;
        Exports here = programme(folder.resolve("ici"), given);
        Exports spark =
                programme(folder.resolve("spark"), new IngestSettings(given.refusedShare(), given.quarantineDays(), 0));
        here.ingest();
        spark.ingest();

        assertThat(here.brut()).isEqualTo(spark.brut());
        assertThat(here.accounts()).isEqualTo(spark.accounts());
        assertThat(here.quarantine()).isEqualTo(spark.quarantine());
        // What the programme was made for did happen.
        assertThat(here.accounts()).extracting(FileAccount::statut).contains(FileStatus.RETENU, FileStatus.CHARGE);
        assertThat(here.accounts()).anySatisfy(account -> assertThat(account.remarques())
                .anySatisfy(remark -> assertThat(remark).contains("ancien")));
        assertThat(total(here, account -> account.fates().doublons())).isPositive();
        assertThat(total(here, account -> account.fates().corrigees())).isPositive();
        assertThat(total(here, account -> account.fates().perimees())).isPositive();
        assertThat(total(here, account -> account.fates().retirees())).isPositive();
        assertThat(total(here, account -> account.fates().rejetees())).isPositive();
        assertThat(here.brut().get("presences")).hasSizeGreaterThan(7);
    }

    @Test
    void takeTurnsOverTheSameTable() {
        IngestSettings few =
                new IngestSettings(IngestSettings.DEFAULT.refusedShare(), IngestSettings.DEFAULT.quarantineDays(), 2);
        Exports mixed = programme(folder.resolve("tour"), few);
        Exports here = programme(folder.resolve("ici"), IngestSettings.DEFAULT);
        mixed.ingest();
        here.ingest();
        assertThat(mixed.brut()).isEqualTo(here.brut());
        assertThat(mixed.accounts()).isEqualTo(here.accounts());
    }

    @Test
    void checkByEitherMeetsWhatIsHeld() {
        IngestSettings given = IngestSettings.DEFAULT;
        IngestSettings spark = new IngestSettings(given.refusedShare(), given.quarantineDays(), 0);
        assertThat(checked(folder.resolve("spark"), spark)).isEqualTo(checked(folder.resolve("ici"), given));
    }

    @Test
    void checkBySparkNeedsNoTableToBeKnown() {
        IngestSettings given = IngestSettings.DEFAULT;
        Exports exports = new Exports(folder, new IngestSettings(given.refusedShare(), given.quarantineDays(), 0))
                .file("2026-08-31", "lots_a.csv", LOTS, "L1;MAAF;2026-08-01;10;2026-08-02T10:00:00;");
        exports.open().close();

        assertThat(exports.check().deliveries())
                .flatExtracting(DeliveryReport::accounts)
                .filteredOn(account -> account.table().equals("lots"))
                .singleElement()
                .satisfies(account -> assertThat(account.fates().nouvelles()).isOne());
    }

    private static String checked(Path folder, IngestSettings settings) {
        Exports exports = new Exports(folder, settings)
                .file("2026-08-31", "lots_a.csv", LOTS, "L1;MAAF;2026-08-01;10;2026-08-02T10:00:00;");
        exports.ingest();
        return exports.file(
                        "2026-09-30",
                        "lots_b.csv",
                        LOTS,
                        "L1;MAAF;2026-08-01;12;2026-09-02T10:00:00;",
                        "L2;MAAF;2026-09-01;4;2026-09-02T10:00:00;")
                .check()
                .toString();
    }

    private static long total(Exports exports, ToLongFunction<FileAccount> fate) {
        return exports.accounts().stream().mapToLong(fate).sum();
    }

    /** Repeats, corrections, withdrawals, late references, an old commune code, a held file, ages, an unread cell. */
    private static Exports programme(Path folder, IngestSettings settings) {
        String[] many = Stream.concat(
                        Stream.of("lot_id;donateur;date_cession;unites_annoncees;mis_a_jour_le;motif"),
                        Stream.iterate(10, i -> i + 1)
                                .limit(12)
                                .map(i -> "L" + i + ";MAAF;2026-08-01;" + (i == 11 ? "dix" : "10")
                                        + ";2026-08-02T10:00:00;"))
                .toArray(String[]::new);
        return new Exports(folder, settings)
                .file("2026-08-31", "lots_b.csv", many)
                .file(
                        "2026-08-31",
                        "lots_a.csv",
                        LOTS,
                        "L1;MAAF;2026-08-01;10;2026-08-02T10:00:00;",
                        "L2;MAAF;2026-08-01;20;2026-08-02T10:00:00;",
                        "L2;MAAF;2026-08-01;20;2026-08-02T10:00:00;",
                        "L3;MAAF;2026-08-01;30;2026-08-02T10:00:00;")
                .file(
                        "2026-08-31",
                        "presences_a.csv",
                        PRESENCES,
                        "S1;Jeanne Planquet;PRESENT;1958;79049;2026-08-20T10:00:00",
                        "S1;Marc Aubry;PRESENT;2001;;2026-08-20T10:00:00")
                .file(
                        "2026-09-30",
                        "lots_a.csv",
                        LOTS,
                        "L1;MAIF;2026-08-01;10;2026-08-01T10:00:00;",
                        "L2;;;;2026-09-02T10:00:00;ANNULER",
                        "L3;MAAF;2026-08-01;33;2026-09-02T10:00:00;")
                .file("2026-09-30", "lots_c.csv", LOTS, "L5;;2026-08-01;10;2026-08-01T10:00:00;", "L6;;;1;;")
                .file("2026-09-30", "sessions_a.csv", SESSIONS, "S1;E1;2026-08-20;60;2026-08-20T10:00:00")
                .file(
                        "2026-10-31",
                        "presences_a.csv",
                        PRESENCES,
                        "S1;Jeanne Planquet;PRESENT;1958;79049;2026-08-20T10:00:00",
                        "S1;Marc Aubry;EXCUSE;2001;79041;2026-10-20T10:00:00",
                        "S1;Line Fort;PRESENT;1990;79049;2026-10-20T10:00:00")
                .file(
                        "2026-10-31",
                        "lieux_epn_a.csv",
                        "id;pivot;nom;commune;code_postal;code_insee;adresse;latitude;longitude;date_maj",
                        "E1;43493312300029;EPN;Bressuire;79300;79049;1 place;46,84;-0,49;2026-08-01")
                .file(
                        "2026-10-31",
                        "activites.csv",
                        "Date;Enregistré le;Type;Participants;Canaux d’accompagnement;Nom du lieu;Code postal;Durée (min);ID CRA",
                        "14/10/2026;14/10/2026 à 18:05;Atelier collectif;1/2;Lieu d’activité;Epn;79300;45;A",
                        "14/10/2026;14/10/2026 à 18:05;Atelier collectif;2/2;Lieu d’activité;Epn;79300;45;A",
                        "14/10/2026;14/10/2026 à 18:05;Accompagnement individuel;1;À distance;;;45;B")
                .file(
                        "2026-10-31",
                        "rdvs.csv",
                        "usager;rdv_id;date rdv;statut;lieu;date naissance",
                        "Josette Martin;12;14/10/2026;Présent;EPN (1 place, Bressuire, 79300);04/01/1950",
                        "Ange Petit;12;14/10/2026;Présent;EPN (1 place, Bressuire, 79300);04/01/1951");
    }
}
