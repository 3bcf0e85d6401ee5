package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.journal.FileStatus;

/**
 * A file of the sample and what must become of it.
 *
 * @param lignes rows in it, flawed ones included: what a check reads, unless the file is refused or skipped
 * @param statut what must become of it when deliveries are loaded in order
 */
public record WrittenFile(String livraison, String fichier, String table, long lignes, FileStatus statut) {}
