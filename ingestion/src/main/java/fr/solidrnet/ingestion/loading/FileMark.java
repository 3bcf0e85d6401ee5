package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.RowSource;
import java.io.Serializable;
import java.time.LocalDate;

/** What each row of a file bears of it into the warehouse. */
record FileMark(String livraison, LocalDate date, String file, RowSource source) implements Serializable {
    static FileMark of(InputFile file, String table) {
        return new FileMark(
                file.livraison(), file.date(), file.name(), new RowSource(file.stamped(table), file.date()));
    }
}
