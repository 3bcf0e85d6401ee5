package fr.solidrnet.ingestion;

import java.math.BigDecimal;

/**
 * What a site may set of a load.
 *
 * @param refusedShare share of refused rows, 0 to 1, strictly above which a file is held
 * @param quarantineDays days that a refused row is kept
 */
public record IngestSettings(BigDecimal refusedShare, int quarantineDays) {
    public static final IngestSettings DEFAULT = new IngestSettings(new BigDecimal("0.10"), 90);
}
