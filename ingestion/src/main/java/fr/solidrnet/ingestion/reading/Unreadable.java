package fr.solidrnet.ingestion.reading;

import fr.solidrnet.warehouse.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as what it is: bad data, which {@link Sniffer} turns into a finding. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final String detail;

    /** @param detail French, without a value of the file */
    Unreadable(FindingCode code, String detail, @Nullable Throwable cause) {
        super(code.name(), cause);
        this.code = code;
        this.detail = detail;
    }

    Unreadable(FindingCode code) {
        this(code, "", null);
    }

    FindingCode code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
