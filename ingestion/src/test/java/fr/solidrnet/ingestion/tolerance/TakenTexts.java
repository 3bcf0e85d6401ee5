package fr.solidrnet.ingestion.tolerance;

import static fr.solidrnet.ingestion.tolerance.ToleranceCase.in;
import static fr.solidrnet.ingestion.tolerance.ToleranceCase.take;
import static fr.solidrnet.ingestion.tolerance.ToleranceCase.utf8;

import java.util.List;

/** Delimited texts that are taken. */
final class TakenTexts {
    static final String LOTS = "lot_id;donateur;date_cession;unites_annoncees;mis_a_jour_le\n";
    private static final String DEVICES =
            "appareil_id;type_appareil;date_reception;etat;date_etat;mis_a_jour_le;poids_kg;effacement_certifie\n";
    private static final String ALLOCATIONS =
            "attribution_id;pack_id;beneficiaire_ref;categorie;code_insee;date_attribution;mis_a_jour_le\n";

    private TakenTexts() {}

    static String lot(String id) {
        return id + ";MAAF;2026-10-01;10;2026-10-02T10:00:00\n";
    }

    private static String device(String id, String weight, String erased) {
        return id + ";ECRAN;2026-10-01;RECU;2026-10-01;2026-10-02T10:00:00;" + weight + ";" + erased + "\n";
    }

    private static String allocation(String id, String category, String town) {
        return id + ";P1;SECRET-" + id + ";" + category + ";" + town + ";2026-10-10;2026-10-11T00:00:00\n";
    }

    static List<ToleranceCase> cases() {
        return List.of(
                take(
                        "windows_1252",
                        "un texte en windows-1252",
                        "lots_windows-1252.csv",
                        in("windows-1252", LOTS + lot("TW1").replace("MAAF", "L’Étoile")),
                        "Encodage reconnu : windows-1252."),
                take(
                        "iso_8859_15",
                        "un texte en ISO-8859-15",
                        "lots_iso-8859-15.csv",
                        in("ISO-8859-15", LOTS + lot("TI1").replace("MAAF", "Cœur à cœur")),
                        "Encodage reconnu : ISO-8859-15."),
                take("utf8_bom", "UTF-8 avec une marque d’ordre", "lots_bom.csv", "\uFEFF" + LOTS + lot("TB1"), ""),
                take("crlf", "des fins de ligne CRLF", "lots_crlf.csv", (LOTS + lot("TR1")).replace("\n", "\r\n"), ""),
                take("cr", "des fins de ligne CR", "lots_cr.csv", (LOTS + lot("TR2")).replace("\n", "\r"), ""),
                take(
                        "virgule",
                        "la virgule pour délimiteur",
                        "lots_virgule.csv",
                        (LOTS + lot("TV1")).replace(';', ','),
                        "Délimiteur reconnu : la virgule."),
                take(
                        "tabulation",
                        "la tabulation pour délimiteur",
                        "lots_tabulation.csv",
                        (LOTS + lot("TT1")).replace(';', '\t'),
                        "Délimiteur reconnu : la tabulation."),
                take(
                        "delimiteur_final",
                        "un délimiteur au bout de chaque ligne",
                        "lots_delimiteur-final.csv",
                        LOTS + (lot("TD1") + lot("TD2")).replace("\n", ";\n"),
                        "Un délimiteur termine chaque ligne"),
                take(
                        "sans_fin_de_ligne",
                        "une dernière ligne entière, sans fin de ligne",
                        "lots_sans-fin.csv",
                        LOTS + lot("TF1").strip(),
                        ""),
                take(
                        "ligne_courte",
                        "moins de cellules que l’en-tête : les autres sont vides",
                        "lots_ligne-courte.csv",
                        "lot_id;donateur;date_cession;mis_a_jour_le;unites_annoncees\nTC1;MAAF;2026-10-01;2026-10-02\n",
                        ""),
                take(
                        "cellules_multilignes",
                        "une cellule entre guillemets sur plusieurs lignes",
                        "lots_multilignes.csv",
                        LOTS + lot("TM1").replace("MAAF", "\"Mairie;\nde \"\"Niort\"\"\"") + lot("TM2"),
                        ""),
                take(
                        "virgule_decimale",
                        "la virgule décimale",
                        "appareils_virgule-decimale.csv",
                        DEVICES + device("TVD1", "6,850", ""),
                        ""),
                take(
                        "pour_cent",
                        "un nombre suivi de %",
                        "certifications_pour-cent.csv",
                        "attestation_id;participant_ref;date_evaluation;resultat;score;mis_a_jour_le\n"
                                + "TPC1;SECRET-1;2026-10-01;AJOURNE;12,5 %;2026-10-02\n",
                        ""),
                take(
                        "dates_francaises",
                        "31/10/2026, et 31/10/2026 à 14:05",
                        "lots_dates-francaises.csv",
                        LOTS + "TDF1;MAAF;01/10/2026;10;31/10/2026 à 14:05\n",
                        ""),
                take(
                        "dates_en_nombres",
                        "les dates en nombres d’Excel",
                        "lots_dates-en-nombres.csv",
                        LOTS + "TDN1;MAAF;46296;10;46326,5\n",
                        ""),
                take(
                        "booleens",
                        "O/N, Oui/Non, VRAI/FAUX, 1/0",
                        "appareils_booleens.csv",
                        DEVICES
                                + device("TO1", "", "O")
                                + device("TO2", "", "n")
                                + device("TO3", "", "Oui")
                                + device("TO4", "", "NON")
                                + device("TO5", "", "VRAI")
                                + device("TO6", "", "Faux")
                                + device("TO7", "", "1")
                                + device("TO8", "", "0"),
                        ""),
                take(
                        "libelles",
                        "le libellé à la place du code, quels que soient casse, accents et espaces",
                        "attributions_libelles.csv",
                        ALLOCATIONS
                                + allocation("TL1", "Familles de collégiens", "79191")
                                + allocation("TL2", "  FAMILLES  DE COLLEGIENS ", "79191")
                                + allocation("TL3", "allocataire du rsa", "79191"),
                        ""),
                take(
                        "entetes",
                        "les titres des colonnes, dans un autre ordre, quels que soient casse, accents, mots de liaison"
                                + " et apostrophes",
                        "appareils_entetes.csv",
                        "DATE_RECEPTION;État de l’appareil;Date  Mise à Jour;Numéro d’inventaire;TYPE APPAREIL;"
                                + "date de l’état\n2026-10-01;Reçu;2026-10-02;TE1;Écran;2026-10-01\n",
                        ""),
                take(
                        "colonnes_inconnues",
                        "des colonnes en plus : signalées, non gardées",
                        "lots_colonnes-inconnues.csv",
                        LOTS.strip() + ";Couleur\n" + lot("TCI1").strip() + ";SECRET-bleu\n",
                        "COLONNE_INCONNUE"),
                take(
                        "preambule",
                        "un préambule au-dessus de l’en-tête",
                        "lots_preambule.csv",
                        "Suivi des dons\nExport du 31/10/2026;;\n\n" + LOTS + lot("TPR1"),
                        "En-tête trouvé ligne 4"),
                take(
                        "totaux",
                        "des lignes de total",
                        "lots_totaux.csv",
                        LOTS + lot("TTO1") + "Total;;;10;\nTOTAL GÉNÉRAL;;;10;\n",
                        "Lignes de total laissées : lignes 3, 4."),
                take(
                        "lignes_vides",
                        "des lignes vides",
                        "lots_lignes-vides.csv",
                        LOTS + lot("TLV1") + "\n;;;;\n" + lot("TLV2") + "\n",
                        "Lignes vides laissées : 3."),
                take(
                        "exemple",
                        "une ligne d’exemple laissée dans le modèle",
                        "lots_exemple.csv",
                        LOTS + lot("Exemple : LOT-1") + lot("TEX1"),
                        "Ligne d'exemple laissée : ligne 2."),
                take(
                        "marques_manquantes",
                        "-, /, N/A, NC et ???? pour une valeur manquante",
                        "lots_manquantes.csv",
                        LOTS
                                + lot("TMM1").replace(";10;", ";-;")
                                + lot("TMM2").replace(";10;", ";/;")
                                + lot("TMM3").replace(";10;", ";N/A;")
                                + lot("TMM4").replace(";10;", ";NC;")
                                + lot("TMM5").replace(";10;", ";????;"),
                        ""),
                take(
                        "nc_est_un_code",
                        "NC là où c’est un code de la colonne",
                        "presences_nc.csv",
                        "session_id;participant_ref;statut;genre;mis_a_jour_le\nS1;SECRET-2;PRESENT;NC;2026-10-15\n",
                        ""),
                take(
                        "zeros_perdus",
                        "un zéro de tête perdu : 1234 est la commune 01234, d’un autre département",
                        "attributions_zeros.csv",
                        ALLOCATIONS + allocation("TZ1", "ASSOCIATION", "1234"),
                        ""),
                take(
                        "commune_ancienne",
                        "l’ancien code d’une commune fusionnée",
                        "attributions_commune.csv",
                        ALLOCATIONS + allocation("TCA1", "ASSOCIATION", "79006"),
                        "code de commune ancien remplacé"),
                take("gz", "un fichier gz", "lots_gz.csv.gz", Archives.gzip(utf8(LOTS + lot("TGZ1"))), ""),
                take(
                        "zip",
                        "une archive zip d’un seul fichier, ce que les systèmes y laissent mis à part",
                        "lots_zip.csv.zip",
                        Archives.zip("__MACOSX/._lots.csv", utf8("x"), "lots.csv", utf8(LOTS + lot("TZI1"))),
                        ""));
    }
}
