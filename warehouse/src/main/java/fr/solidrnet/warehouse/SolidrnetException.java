package fr.solidrnet.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * A run that cannot go on. The message names the thing at fault and says what to do; bad data is never
 * reported this way but as a {@link fr.solidrnet.warehouse.finding.Finding}.
 */
public final class SolidrnetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    public SolidrnetException(FailureKind kind, String message) {
        this(kind, message, null);
    }

    public SolidrnetException(FailureKind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public FailureKind kind() {
        return kind;
    }
}
