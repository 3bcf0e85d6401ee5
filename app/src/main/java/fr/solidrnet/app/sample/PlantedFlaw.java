package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.finding.FindingCode;

/**
 * Something wrong that was put into an export on purpose.
 *
 * @param livraison name of the delivery
 * @param fichier name of the file within it
 * @param ligne physical line where the row starts; 0 where the whole file is at fault
 * @param colonne contract name of the column, empty where none is at fault
 * @param code what a check must find
 * @param quoi in French, what was done
 * @param resolue whether the next delivery brings the row that this one waits for
 */
public record PlantedFlaw(
        String livraison,
        String fichier,
        String table,
        long ligne,
        String colonne,
        FindingCode code,
        String quoi,
        boolean resolue) {}
