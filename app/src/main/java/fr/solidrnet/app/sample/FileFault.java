package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with a whole file, once in the sample. The tables struck are those that nothing refers to, so that
 * one bad file does not hold back all that come after it; each is sent again with the next delivery.
 */
enum FileFault {
    /** A quarter of the scores cannot be read: past the share of refusals. */
    HELD("certifications", FindingCode.PART_REFUSEE, FileStatus.RETENU, "", 1, 3),
    TRUNCATED("presences", FindingCode.FICHIER_TRONQUE, FileStatus.REFUSE, "", 1, 2),
    MISSING_COLUMN("insertion", FindingCode.COLONNE_MANQUANTE, FileStatus.REFUSE, "heures", 2, 3),
    /** Two bytes a character and nothing that says so. */
    UNKNOWN_ENCODING("sorties_dechets", FindingCode.ENCODAGE_INCONNU, FileStatus.REFUSE, "", 1, 4);

    /** The column that makes a file {@link #HELD}. */
    static final String HELD_COLUMN = "score";

    /** One row of so many is refused in a held file. */
    static final int HELD_EACH = 4;

    /** A file is held when more than one row of so many is refused. */
    static final int HELD_SHARE = 10;

    private final String table;
    private final FindingCode code;
    private final FileStatus status;
    private final String column;
    private final int numerator;
    private final int denominator;

    FileFault(String table, FindingCode code, FileStatus status, String column, int numerator, int denominator) {
        this.table = table;
        this.code = code;
        this.status = status;
        this.column = column;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** An accent in the title makes two-byte text no UTF-8, of which it would pass for an odd kind. */
    Set<Oddity> oddities() {
        return this == UNKNOWN_ENCODING ? Set.of(Oddity.PREAMBLE) : Set.of();
    }

    FindingCode code() {
        return code;
    }

    FileStatus status() {
        return status;
    }

    /** The column at fault, empty where it is none. */
    String column() {
        return column;
    }

    /** The fault of that month's file, if any: never in the last delivery, which could not be mended. */
    static Optional<FileFault> of(String table, int month, int months) {
        return List.of(values()).stream()
                .filter(fault -> fault.table.equals(table))
                .filter(fault -> month == months * fault.numerator / fault.denominator && month + 1 < months)
                .findFirst();
    }
}
