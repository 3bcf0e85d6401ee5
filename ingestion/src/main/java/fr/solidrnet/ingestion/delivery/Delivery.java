package fr.solidrnet.ingestion.delivery;

import java.time.LocalDate;
import java.util.List;

/**
 * What a partner sent at once.
 *
 * @param name the folder's name, or the ISO date of the files of a flat folder
 * @param date when it was made out: a property of the delivery, never of its arrival here
 * @param files sorted by name; two of them may hold the same bytes
 */
public record Delivery(String name, LocalDate date, List<SourceFile> files) {
    public Delivery(String name, LocalDate date, List<SourceFile> files) {
        this.name = name;
        this.date = date;
        this.files = List.copyOf(files);
    }
}
