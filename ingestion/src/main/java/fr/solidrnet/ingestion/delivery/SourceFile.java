package fr.solidrnet.ingestion.delivery;

import java.nio.file.Path;

/**
 * One file of a delivery.
 *
 * @param name path within the delivery, with {@code /}: unique there, and what accounts and findings show
 * @param sha256 of its bytes, in hexadecimal: equal for the same content whatever the name
 */
public record SourceFile(Path path, String name, String sha256) {}
