package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that know an EPN by its name, with the usual share of refusals. */
class PlacesByNameTest {
    private static final String LIEUX = "id;pivot;nom;commune;code_postal;adresse;date_maj";
    private static final String COOP =
            "Date;Enregistré le;Type;Participants;Canaux d’accompagnement;Nom du lieu;Code postal;"
                    + "Durée (min);Thématique(s) d’accompagnement;ID CRA";
    private static final String RDV = "usager;rdv_id;date rdv;heure rdv;statut;lieu;professionnel.le(s);date naissance";

    @TempDir
    private Path folder;

    private Exports exports;

    @BeforeEach
    void places() {
        exports = new Exports(folder)
                .file(
                        "2026-10-31",
                        "lieux_epn_2026.csv",
                        LIEUX,
                        place("EPN-01", "Médiathèque", "79000"),
                        place("EPN-02", "Médiathèque", "79370"),
                        place("EPN-03", "Cyber-base de Niort", "79000"));
    }

    @Test
    void aPlaceIsFoundByItsNameWithinItsPostcodeHoweverItIsSpelt() {
        exports.file(
                "2026-10-31",
                "activites.csv",
                COOP,
                coop("1/3", "MEDIATHEQUE", "79370", "A"),
                coop("2/3", "MEDIATHEQUE", "79370", "A"),
                coop("3/3", "MEDIATHEQUE", "79370", "A"),
                coop("1", "Cyber-base de Niort", "", "B"),
                coop("1", "", "", "C"));
        List<FileAccount> accounts = accounts();
        FileAccount sessions = account(accounts, "activites.csv", "sessions");
        FileAccount presences = account(accounts, "activites.csv", "presences");

        assertThat(sessions.fates().lues()).isEqualTo(2);
        assertThat(sessions.fates().nouvelles()).isEqualTo(2);
        assertThat(presences.fates().nouvelles()).isEqualTo(4);
        assertThat(presences.fates().ignorees()).isEqualTo(1);
        assertThat(sessions.remarques())
                .contains("Lignes laissées : 1 (activité sans lieu nommé, à domicile ou à" + " distance).");
        assertThat(exports.live("sessions", "session_id", "session_id, epn_id, duree_min"))
                .containsExactly("A;EPN-02;45", "B;EPN-03;45");
    }

    @Test
    void anAppointmentMakesASessionOfTheConfiguredLength() {
        exports.file(
                "2026-10-31",
                "export-rdvs.csv",
                RDV,
                rdv("Josette Martin", "4501", "Présent", "Cyber-base de Niort (12 rue de l’Essai, Niort, 79000)"),
                rdv("Ange Petit", "4501", "Non excusée", "Cyber-base de Niort (12 rue de l’Essai, Niort, 79000)"),
                rdv("Ange Petit", "4502", "À renseigner", "Cyber-base de Niort"),
                rdv("Ange Petit", "4503", "Présent", ""),
                rdv("Ange Petit", "4504", "Présent", "À domicile (79000 Niort)"),
                rdv("Ange Petit", "4505", "Présent", "Médiathèque (3 place de l’Essai, 79370 Celles)"));
        FileAccount sessions = account(accounts(), "export-rdvs.csv", "sessions");

        assertThat(sessions.fates().nouvelles()).isEqualTo(2);
        assertThat(sessions.fates().ignorees()).isEqualTo(3);
        assertThat(sessions.remarques()).anySatisfy(remark -> assertThat(remark).contains("60 minutes"));
        assertThat(exports.live("sessions", "session_id", "session_id, epn_id, duree_min, heure_debut"))
                .containsExactly("RDV-4501;EPN-03;60;12:50", "RDV-4505;EPN-02;60;12:50");
        assertThat(exports.live("presences", "session_id, participant_ref", "session_id, statut"))
                .containsExactly("RDV-4501;ABSENT", "RDV-4501;PRESENT", "RDV-4505;PRESENT");
    }

    @Test
    void aNameThatNoPlaceBearsWaitsUntilOneDoesAndIsToldByTheQuarantineAlone() throws IOException {
        exports.file("2026-10-31", "activites.csv", COOP, coop("1", "Tiers-lieu de Mme Essai", "79300", "A"));

        assertThat(account(accounts(), "activites.csv", "sessions").statut()).isEqualTo(FileStatus.RETENU);
        assertThat(exports.quarantine().toString())
                .contains("Tiers-lieu de Mme Essai", "« nom non reconnu »")
                .doesNotContain("« Tiers-lieu");

        exports.file("2026-11-30", "lieux_epn_2026-11.csv", LIEUX, place("EPN-04", "Tiers-lieu de Mme Essai", "79300"))
                .ingest();

        assertThat(exports.live("sessions", "session_id", "session_id, epn_id")).containsExactly("A;EPN-04");
        assertThat(exports.live("presences", "session_id, participant_ref", "session_id"))
                .containsExactly("A");
    }

    /** A name is sought among all that places ever bore, so that orders of delivery differ by later homonyms alone. */
    @Test
    void aNameThatSeveralPlacesBoreWaitsAndAnOldNameIsKnown() {
        exports.file(
                        "2026-11-15",
                        "lieux_epn_2026-11.csv",
                        LIEUX + ";motif",
                        "EPN-01;73282932000074;Médiathèque;Niort;79000;1 rue de l’Essai;2026-11-15;ANNULER",
                        "EPN-03;73282932000074;Espace numérique;Niort;79000;1 rue de l’Essai;2026-11-15;")
                .file("2026-11-30", "activites_a.csv", COOP, coop("1", "Médiathèque", "", "A"))
                .file("2026-11-30", "activites_b.csv", COOP, coop("1", "Cyber-base de Niort", "79000", "B"));
        List<FileAccount> accounts = accounts();

        assertThat(account(accounts, "activites_a.csv", "sessions").statut()).isEqualTo(FileStatus.RETENU);
        assertThat(exports.live("sessions", "session_id", "session_id, epn_id")).containsExactly("B;EPN-03");
    }

    private List<FileAccount> accounts() {
        return exports.ingest().deliveries().stream()
                .flatMap(delivery -> delivery.accounts().stream())
                .toList();
    }

    private static FileAccount account(List<FileAccount> accounts, String file, String table) {
        List<FileAccount> found = accounts.stream()
                .filter(account ->
                        account.fichier().endsWith(file) && account.table().equals(table))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).fates().balanced()).isTrue();
        return found.get(0);
    }

    private static String place(String id, String name, String postcode) {
        return String.join(";", id, "73282932000074", name, "Niort", postcode, "1 rue de l’Essai", "2026-10-01");
    }

    private static String coop(String participants, String place, String postcode, String id) {
        return String.join(
                ";",
                "14/10/2026",
                "14/10/2026 à 18:05",
                participants.equals("1") ? "Accompagnement individuel" : "Atelier collectif",
                participants,
                place.isEmpty() ? "À distance" : "Lieu d’activité",
                place,
                postcode,
                "45",
                "E-mail",
                id);
    }

    private static String rdv(String person, String id, String status, String place) {
        return String.join(";", person, id, "14/10/2026", "12h50", status, place, "Élodie Essai", "04/01/1950");
    }
}
