package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.format.Mapping;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.ingestion.reading.Sniffed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that takes part in a run, sent with this delivery or waiting since an earlier one.
 *
 * @param number told by its rows while the run lasts
 * @param read how to read it, for one of this delivery
 * @param rows its rows in quarantine, for one that waits
 */
record InputFile(
        int number,
        String livraison,
        LocalDate date,
        String name,
        String sha256,
        String format,
        Part part,
        Sniffed.@Nullable Recognised read,
        List<QuarantineRow> rows) {

    /** How much of a file takes part. */
    enum Part {
        /** Read for the first time. */
        NEW,
        /** Held for rows that lacked a reference: tried again whole. */
        WHOLE,
        /** Loaded but for some rows that lacked a reference: those alone are tried again. */
        ROWS
    }

    static InputFile sent(int number, String livraison, LocalDate date, Sniffed.Recognised read) {
        return new InputFile(
                number,
                livraison,
                date,
                read.file().name(),
                read.file().sha256(),
                read.format().name(),
                Part.NEW,
                read,
                List.of());
    }

    /** @param rows of one file, all whole or none */
    static InputFile waiting(int number, List<QuarantineRow> rows) {
        QuarantineRow first = rows.get(0);
        return new InputFile(
                number,
                first.livraison(),
                first.dateLivraison(),
                first.fichier(),
                first.empreinte(),
                first.format(),
                first.fichierEntier() ? Part.WHOLE : Part.ROWS,
                null,
                List.copyOf(rows));
    }

    boolean feeds(String table) {
        return read != null
                ? read.format().tables().containsKey(table)
                : rows(table).findAny().isPresent();
    }

    boolean sameName(InputFile other) {
        return livraison.equals(other.livraison) && name.equals(other.name);
    }

    Stream<QuarantineRow> rows(String table) {
        return rows.stream().filter(row -> row.table().equals(table));
    }

    /** Rows to read. */
    long size() {
        return read != null ? read.layout().rows() : rows.size();
    }

    boolean stamped(String table) {
        return read != null ? mapping(table).stamped() : rows(table).allMatch(QuarantineRow::estampillee);
    }

    Mapping mapping(String table) {
        return Objects.requireNonNull(
                Objects.requireNonNull(read).format().tables().get(table));
    }
}
