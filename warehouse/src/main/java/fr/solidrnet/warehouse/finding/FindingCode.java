package fr.solidrnet.warehouse.finding;

/**
 * The stable code of everything that can be said of an export, with the French sentence that says what to do.
 * In a sentence, {@code {colonne}} is the column's title, {@code {valeur}} the value where it may be shown, and
 * {@code {detail}} what the check adds.
 */
public enum FindingCode {
    CLE_MANQUANTE(Severity.REFUS, "La colonne « {colonne} » identifie la ligne : elle doit être remplie."),
    VALEUR_OBLIGATOIRE(Severity.REFUS, "La colonne « {colonne} » est obligatoire{detail} : renseignez-la."),
    DATE_IMPOSSIBLE(
            Severity.REFUS, "« {colonne} » n'est pas une date possible{valeur} : écrivez-la AAAA-MM-JJ ou JJ/MM/AAAA."),
    ORDRE_DATES(Severity.REFUS, "« {colonne} » précède « {detail} »{valeur} : corrigez l'une des deux dates."),
    CODE_INCONNU(Severity.REFUS, "« {colonne} » ne fait pas partie de la liste{valeur} : choisissez parmi {detail}."),
    REFERENCE_INCONNUE(
            Severity.REFUS,
            "« {colonne} » renvoie à une ligne absente de {detail}{valeur} : envoyez cette ligne, ou corrigez la"
                    + " référence. La ligne attend et sera réessayée à chaque livraison."),
    NOMBRE_HORS_BORNES(Severity.REFUS, "« {colonne} » est hors des bornes permises{valeur} : {detail}."),
    NOMBRE_ILLISIBLE(Severity.REFUS, "« {colonne} » n'est pas un nombre lisible{valeur} : écrivez des chiffres."),
    BOOLEEN_ILLISIBLE(Severity.REFUS, "« {colonne} » doit être oui ou non{valeur}."),
    HEURE_IMPOSSIBLE(Severity.REFUS, "« {colonne} » n'est pas une heure possible{valeur} : écrivez-la HH:MM."),
    FORME_INVALIDE(Severity.REFUS, "« {colonne} » n'a pas la forme attendue{valeur} : {detail}."),
    TEXTE_TROP_LONG(Severity.REFUS, "« {colonne} » est trop long : {detail}."),
    SIRET_INVALIDE(Severity.REFUS, "« {colonne} » n'est pas un SIRET valable{valeur} : vérifiez les 14 chiffres."),
    EFFACEMENT_NON_CERTIFIE(
            Severity.REFUS,
            "L'effacement du disque n'est pas certifié : un appareil à disque ne sort pas de l'atelier sans lui."),
    CELLULES_EN_TROP(
            Severity.REFUS, "La ligne a plus de cellules que l'en-tête : vérifiez les guillemets et les délimiteurs."),
    EFFACEMENT_INCONNU(
            Severity.ALERTE, "L'effacement du disque n'est pas renseigné : la ligne est prise, complétez-la."),
    COMMUNE_ANCIENNE(
            Severity.ALERTE,
            "« {colonne} » porte le code d'une commune fusionnée{valeur} : elle est comptée dans la commune"
                    + " d'aujourd'hui."),
    COLONNE_MANQUANTE(
            Severity.REFUS, "Il manque la colonne « {colonne} » : ajoutez-la au fichier et envoyez-le de nouveau."),
    COLONNE_EN_DOUBLE(Severity.REFUS, "La colonne « {colonne} » figure deux fois : gardez-en une seule."),
    COLONNE_INCONNUE(Severity.ALERTE, "La colonne « {detail} » n'est pas attendue : elle n'est pas gardée."),
    FICHIER_TRONQUE(
            Severity.REFUS, "Le fichier s'arrête au milieu d'une ligne : exportez-le et envoyez-le de nouveau."),
    FICHIER_ILLISIBLE(Severity.REFUS, "Le fichier ne peut pas être lu : {detail}."),
    FICHIER_VIDE(Severity.REFUS, "Le fichier n'a pas d'en-tête : exportez-le et envoyez-le de nouveau."),
    ENCODAGE_INCONNU(
            Severity.REFUS,
            "L'encodage du texte n'est pas reconnu : enregistrez le fichier en UTF-8 et envoyez-le de nouveau."),
    FORMAT_INCONNU(
            Severity.REFUS,
            "Le fichier n'est d'aucun format connu : nommez-le d'après sa table, par exemple packs_2026-10-31.csv."),
    PART_REFUSEE(
            Severity.REFUS,
            "{detail} : le fichier entier est retenu, rien n'en est chargé. Corrigez-le et envoyez-le de nouveau ;"
                    + " s'il ne lui manque que des références, il est repris dès qu'elles arrivent.");

    private final Severity severity;
    private final String sentence;

    FindingCode(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    public Severity severity() {
        return severity;
    }

    /** The sentence, its places still open. */
    String sentence() {
        return sentence;
    }
}
