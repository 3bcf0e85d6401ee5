package fr.solidrnet.ingestion.checking;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a row's check must know of where the row comes from.
 *
 * @param stamped whether the source dates its rows; the delivery's date stands for the stamp otherwise
 * @param delivered date of the delivery
 */
public record RowSource(boolean stamped, LocalDate delivered) implements Serializable {}
