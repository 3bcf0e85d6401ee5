package fr.solidrnet.ingestion;

import fr.solidrnet.ingestion.reading.ReadingLimits;
import fr.solidrnet.warehouse.SolidrnetException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a site may set of a load.
 *
 * @param refusedShare share of refused rows, 0 to 1, strictly above which a file is held
 * @param quarantineDays days that a refused row is kept
 * @param localRows rows of one table in one delivery up to which no Spark job is planned for them; the rows held that
 *     they meet may be ten times as many, and a table that holds more is read from its files and not kept in memory
 * @param reading how much a packed file may hold
 * @param formatDefaults by format and name, what stands for something that the source lacks
 */
public record IngestSettings(
        BigDecimal refusedShare,
        int quarantineDays,
        int localRows,
        ReadingLimits reading,
        Map<String, Map<String, String>> formatDefaults) {
    private static final int FEW_ROWS = 50_000;

    public static final IngestSettings DEFAULT = new IngestSettings(new BigDecimal("0.10"), 90);

    public IngestSettings(BigDecimal refusedShare, int quarantineDays) {
        this(refusedShare, quarantineDays, FEW_ROWS);
    }

    public IngestSettings(BigDecimal refusedShare, int quarantineDays, int localRows) {
        this(refusedShare, quarantineDays, localRows, ReadingLimits.DEFAULT, Map.of());
    }

    public IngestSettings within(ReadingLimits limits) {
        return new IngestSettings(refusedShare, quarantineDays, localRows, limits, formatDefaults);
    }

    /** @throws SolidrnetException CONFIGURATION, when it is used, for what no format asks for */
    public IngestSettings withDefaults(Map<String, Map<String, String>> defaults) {
        return new IngestSettings(refusedShare, quarantineDays, localRows, reading, defaults);
    }
}
