package fr.solidrnet.ingestion.tolerance;

import static fr.solidrnet.ingestion.tolerance.TakenTexts.LOTS;
import static fr.solidrnet.ingestion.tolerance.TakenTexts.lot;
import static fr.solidrnet.ingestion.tolerance.ToleranceCase.in;
import static fr.solidrnet.ingestion.tolerance.ToleranceCase.refuse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Delimited texts, or rows of them, that are refused. */
final class RefusedTexts {
    private static final String PRESENCES = "session_id;participant_ref;statut;annee_naissance;mis_a_jour_le\n";

    private RefusedTexts() {}

    /** Enough good rows that one refused row does not hold the file. */
    private static String goodLots(String prefix) {
        return IntStream.range(0, 10).mapToObj(i -> lot(prefix + i)).collect(Collectors.joining());
    }

    private static ToleranceCase lots(String id, String sentence, String prefix, String row, String code) {
        return refuse(id, sentence, "lots_" + id + ".csv", LOTS + goodLots(prefix) + row + "\n", code);
    }

    static List<ToleranceCase> cases() {
        String goodPresences = IntStream.range(0, 10)
                .mapToObj(i -> "S1;SECRET-P" + i + ";PRESENT;1990;2026-10-15\n")
                .collect(Collectors.joining());
        return List.of(
                lots("cle_manquante", "une clé manquante", "RC", ";MAAF;2026-10-01;1;2026-10-02", "CLE_MANQUANTE"),
                lots(
                        "valeur_obligatoire",
                        "une valeur obligatoire absente",
                        "RV",
                        "RV;;2026-10-01;1;2026-10-02",
                        "VALEUR_OBLIGATOIRE"),
                lots(
                        "date_impossible",
                        "une date impossible",
                        "RD",
                        "RD;MAAF;31/02/2026;1;2026-10-02",
                        "DATE_IMPOSSIBLE"),
                lots(
                        "nombre_hors_bornes",
                        "un nombre hors des bornes",
                        "RN",
                        "RN;MAAF;2026-10-01;-3;2026-10-02",
                        "NOMBRE_HORS_BORNES"),
                lots(
                        "nombre_illisible",
                        "un nombre illisible",
                        "RI",
                        "RI;MAAF;2026-10-01;douze;2026-10-02",
                        "NOMBRE_ILLISIBLE"),
                lots(
                        "cellules_en_trop",
                        "plus de cellules que l’en-tête",
                        "RT",
                        "RT;MAAF;2026-10-01;1;2026-10-02;en trop",
                        "CELLULES_EN_TROP"),
                refuse(
                        "code_inconnu",
                        "un code hors de la liste",
                        "presences_code.csv",
                        PRESENCES + goodPresences.replace("-P", "-C") + "S1;SECRET-C;PEUT-ETRE;1990;2026-10-15\n",
                        "CODE_INCONNU"),
                refuse(
                        "reference_inconnue",
                        "une référence à rien : la ligne attend",
                        "presences_reference.csv",
                        PRESENCES + goodPresences.replace("-P", "-R") + "S404;SECRET-R;PRESENT;1990;2026-10-15\n",
                        "REFERENCE_INCONNUE"),
                refuse(
                        "valeur_personnelle",
                        "une valeur qui identifie une personne : refusée sans être montrée",
                        "presences_personne.csv",
                        PRESENCES + goodPresences.replace("-P", "-V") + "S1;SECRET-V;PRESENT;SECRET-1850;2026-10-15\n",
                        "NOMBRE_ILLISIBLE"),
                refuse(
                        "siret_invalide",
                        "un SIRET dont la clé est fausse",
                        "insertion_siret.csv",
                        "mois;structure_siret;heures;mis_a_jour_le\n"
                                + IntStream.range(1, 11)
                                        .mapToObj(m -> String.format("2025-%02d;73282932000074;10;2026-10-02%n", m))
                                        .collect(Collectors.joining())
                                + "2025-12;73282932000075;10;2026-10-02\n",
                        "SIRET_INVALIDE"),
                refuse(
                        "part_refusee",
                        "plus de lignes refusées que la part permise : le fichier entier est retenu",
                        "lots_part.csv",
                        LOTS + lot("RP1") + "RP2;;;;\n",
                        "PART_REFUSEE"),
                refuse(
                        "tronque",
                        "un fichier coupé au milieu d’une ligne",
                        "lots_tronque.csv",
                        LOTS + lot("RF1") + "RF2;MA",
                        "FICHIER_TRONQUE"),
                refuse(
                        "guillemet_ouvert",
                        "un guillemet jamais refermé",
                        "lots_guillemet.csv",
                        LOTS + lot("RG1") + "RG2;\"MAAF\n",
                        "FICHIER_TRONQUE"),
                refuse(
                        "encodage_inconnu",
                        "un texte d’aucun encodage connu",
                        "lots_encodage.csv",
                        in("ISO-8859-1", LOTS + lot("RE1").replace("MAAF", "\0\u00e9")),
                        "ENCODAGE_INCONNU"),
                refuse(
                        "colonne_manquante",
                        "une colonne obligatoire absente",
                        "lots_colonne.csv",
                        "lot_id;unites_annoncees;mis_a_jour_le\nRM1;1;2026-10-02\n",
                        "COLONNE_MANQUANTE"),
                refuse(
                        "colonne_en_double",
                        "une colonne deux fois",
                        "lots_double.csv",
                        LOTS.strip() + ";Donateur\n" + lot("RX1"),
                        "COLONNE_EN_DOUBLE"),
                refuse("vide", "un fichier vide", "lots_vide.csv", "", "FICHIER_VIDE"),
                refuse("inconnu", "un texte qui n’est pas un export", "notes.txt", "Bonjour\n", "FORMAT_INCONNU"));
    }
}
