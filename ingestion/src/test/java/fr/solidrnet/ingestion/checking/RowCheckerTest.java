package fr.solidrnet.ingestion.checking;

import static fr.solidrnet.warehouse.finding.FindingCode.CELLULES_EN_TROP;
import static fr.solidrnet.warehouse.finding.FindingCode.CLE_MANQUANTE;
import static fr.solidrnet.warehouse.finding.FindingCode.CODE_INCONNU;
import static fr.solidrnet.warehouse.finding.FindingCode.DATE_IMPOSSIBLE;
import static fr.solidrnet.warehouse.finding.FindingCode.EFFACEMENT_INCONNU;
import static fr.solidrnet.warehouse.finding.FindingCode.EFFACEMENT_NON_CERTIFIE;
import static fr.solidrnet.warehouse.finding.FindingCode.NOMBRE_HORS_BORNES;
import static fr.solidrnet.warehouse.finding.FindingCode.NOMBRE_ILLISIBLE;
import static fr.solidrnet.warehouse.finding.FindingCode.ORDRE_DATES;
import static fr.solidrnet.warehouse.finding.FindingCode.SIRET_INVALIDE;
import static fr.solidrnet.warehouse.finding.FindingCode.VALEUR_OBLIGATOIRE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowCheckerTest {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final PersonKey KEY = PersonKey.parse("the test", "00112233445566778899aabbccddeeff");
    private static final RowSource STAMPED = new RowSource(true, LocalDate.of(2026, 10, 31));

    private static final Map<String, String> DEVICE = Map.of(
            "appareil_id", "A1",
            "type_appareil", "ECRAN",
            "date_reception", "2026-09-16",
            "etat", "RECU",
            "date_etat", "2026-09-16",
            "mis_a_jour_le", "2026-09-17T10:00:00");
    private static final Map<String, String> PRESENCE = Map.of(
            "session_id", "S1", "participant_ref", "P-1", "statut", "PRESENT", "mis_a_jour_le", "2026-09-17T10:00:00");

    @Test
    void takesAGoodRow() {
        CheckedRow row = check("appareils", DEVICE, Map.of("poids_kg", "6,8504", "type_appareil", "Moniteur"));
        assertThat(row.findings()).isEmpty();
        assertThat(value("appareils", row, "poids_kg")).isEqualTo(new BigDecimal("6.850"));
        assertThat(value("appareils", row, "type_appareil")).isEqualTo("ECRAN");
        assertThat(row.version()).hasToString("2026-09-17T10:00");
    }

    @Test
    void saysAllThatIsWrongInColumnOrder() {
        CheckedRow row = check(
                "appareils",
                DEVICE,
                Map.of(
                        "date_etat", "2026-09-01",
                        "type_appareil", "GRILLE-PAIN",
                        "poids_kg", "101",
                        "ram_mo", "beaucoup",
                        "date_diagnostic", "31/02/2026",
                        "annee_fabrication", "2027"));
        assertThat(codes(row))
                .containsExactly(
                        CODE_INCONNU,
                        NOMBRE_HORS_BORNES,
                        NOMBRE_HORS_BORNES,
                        NOMBRE_ILLISIBLE,
                        DATE_IMPOSSIBLE,
                        ORDRE_DATES);
        assertThat(row.findings().get(0).value()).isEqualTo("GRILLE-PAIN");
    }

    @Test
    void asksForKeysAndRequiredValues() {
        assertThat(codes(check("appareils", DEVICE, Map.of("appareil_id", "-"))))
                .containsExactly(CLE_MANQUANTE);
        assertThat(codes(check("appareils", DEVICE, Map.of("date_etat", "????"))))
                .containsExactly(VALEUR_OBLIGATOIRE);
        CheckedRow row = check("appareils", DEVICE, Map.of("etat", "EN_PACK"));
        assertThat(codes(row)).containsExactly(VALEUR_OBLIGATOIRE);
        assertThat(row.findings().get(0).sentence()).contains("EN_PACK");
    }

    @Test
    void refusesADiskThatIsNotErasedAndWarnsOfOneThatMayNotBe() {
        Map<String, String> ready =
                Map.of("etat", "RECONDITIONNE", "date_reconditionnement", "2026-10-01", "type_appareil", "PORTABLE");
        CheckedRow unknown = check("appareils", DEVICE, ready);
        assertThat(codes(unknown)).containsExactly(EFFACEMENT_INCONNU);
        assertThat(unknown.refused()).isFalse();
        Map<String, String> kept = new HashMap<>(ready);
        kept.put("effacement_certifie", "Non");
        CheckedRow refused = check("appareils", DEVICE, kept);
        assertThat(codes(refused)).containsExactly(EFFACEMENT_NON_CERTIFIE);
        assertThat(refused.refused()).isTrue();
    }

    @Test
    void needsButKeyAndStampToWithdraw() {
        CheckedRow row = check(
                "appareils",
                Map.of("appareil_id", "A1", "mis_a_jour_le", "2026-09-17T10:00:00", "poids_kg", "lourd"),
                Map.of("motif", "Annuler"));
        assertThat(row.findings()).isEmpty();
        assertThat(row.withdrawn()).isTrue();
        assertThat(codes(check("appareils", Map.of("appareil_id", "A1"), Map.of("motif", "ANNULER"))))
                .containsExactly(VALEUR_OBLIGATOIRE);
        assertThat(codes(check("appareils", DEVICE, Map.of("motif", "SUPPRIMER"))))
                .containsExactly(CODE_INCONNU);
    }

    @Test
    void hashesPersonsAndShowsNothingOfThem() {
        CheckedRow row = check("presences", PRESENCE, Map.of("annee_naissance", "1958"));
        assertThat(row.findings()).isEmpty();
        assertThat(value("presences", row, "participant_ref")).isInstanceOf(byte[].class);
        assertThat((byte[]) value("presences", row, "participant_ref")).hasSize(16);
        assertThat(value("presences", row, "participant_anonyme")).isEqualTo(false);
        assertThat(row.birthYear()).isEqualTo(1958);
        CheckedRow anonymous = check("presences", PRESENCE, Map.of("participant_ref", "ANONYME-3"));
        assertThat(value("presences", anonymous, "participant_anonyme")).isEqualTo(true);
        CheckedRow old = check("presences", PRESENCE, Map.of("annee_naissance", "1812", "genre", "Madame Dupont"));
        assertThat(codes(old)).containsExactly(NOMBRE_HORS_BORNES, CODE_INCONNU);
        assertThat(old.findings()).allSatisfy(finding -> {
            assertThat(finding.value()).isNull();
            assertThat(finding.sentence()).doesNotContain("1812").doesNotContain("Dupont");
        });
    }

    @Test
    void hashesTheSamePersonTheSameWayInEveryTable() {
        CheckedRow presence = check("presences", PRESENCE, Map.of());
        CheckedRow allocation = check(
                "attributions",
                Map.of(
                        "attribution_id", "T1",
                        "pack_id", "K1",
                        "beneficiaire_ref", " P-1 ",
                        "categorie", "Bénéficiaire du RSA",
                        "date_attribution", "2026-09-01",
                        "mis_a_jour_le", "2026-09-17T10:00:00"),
                Map.of("code_insee", "1234"));
        assertThat(allocation.findings()).isEmpty();
        assertThat(value("attributions", allocation, "code_insee")).isEqualTo("01234");
        assertThat(value("attributions", allocation, "beneficiaire_ref"))
                .isEqualTo(value("presences", presence, "participant_ref"));
    }

    @Test
    void takesTheDeliverysDateWhereTheSourceHasNoStamp() {
        Map<String, String> row = new HashMap<>(DEVICE);
        row.remove("mis_a_jour_le");
        CheckedRow checked = check("appareils", row, Map.of(), new RowSource(false, LocalDate.of(2026, 10, 31)));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.version()).hasToString("2026-10-31T00:00");
    }

    @Test
    void seesTheSameContentBehindOtherSpellings() {
        Map<String, String> spelled =
                Map.of("date_reception", "16/09/2026", "etat", "Reçu", "mis_a_jour_le", "2027-01-01", "poids_kg", "/");
        assertThat(check("appareils", DEVICE, spelled).content())
                .isEqualTo(check("appareils", DEVICE, Map.of()).content());
        assertThat(check("appareils", DEVICE, Map.of("marque", "Dell")).content())
                .isNotEqualTo(check("appareils", DEVICE, Map.of()).content());
    }

    @Test
    void countsCellsInExcessFirst() {
        RowChecker checker = new RowChecker(CONTRACTS.table("appareils"));
        CheckedRow row = checker.check(texts(checker, Map.of(), Map.of()), true, STAMPED, KEY.hasher());
        assertThat(row.findings().get(0).code()).isEqualTo(CELLULES_EN_TROP);
    }

    @Test
    void checksSiretsAndKeepsTheirDigits() {
        Map<String, String> row = Map.of(
                "mois", "octobre 2026",
                "structure_siret", "732 829 320 00074",
                "heures", "612,5",
                "mis_a_jour_le", "46326,5");
        CheckedRow checked = check("insertion", row, Map.of());
        assertThat(checked.findings()).isEmpty();
        assertThat(value("insertion", checked, "structure_siret")).isEqualTo("73282932000074");
        assertThat(value("insertion", checked, "mois")).isEqualTo("2026-10");
        assertThat(codes(check("insertion", row, Map.of("structure_siret", "73282932000075"))))
                .containsExactly(SIRET_INVALIDE);
    }

    private static CheckedRow check(String table, Map<String, String> base, Map<String, String> changes) {
        return check(table, base, changes, STAMPED);
    }

    private static CheckedRow check(
            String table, Map<String, String> base, Map<String, String> changes, RowSource source) {
        RowChecker checker = new RowChecker(CONTRACTS.table(table));
        return checker.check(texts(checker, base, changes), false, source, KEY.hasher());
    }

    private static @Nullable String[] texts(RowChecker checker, Map<String, String> base, Map<String, String> changes) {
        return checker.inputs().stream()
                .map(column -> changes.getOrDefault(column, base.get(column)))
                .toArray(String[]::new);
    }

    private static List<FindingCode> codes(CheckedRow row) {
        return row.findings().stream().map(RowFinding::code).toList();
    }

    private static @Nullable Object value(String table, CheckedRow row, String column) {
        Contract contract = CONTRACTS.table(table);
        return row.values()[contract.stored().stream().map(Field::name).toList().indexOf(column)];
    }
}
