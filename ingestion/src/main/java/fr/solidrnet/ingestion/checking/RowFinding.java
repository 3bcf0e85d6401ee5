package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding within one row; the row's place is known to who holds the row.
 *
 * @param rank of the column in the contract, by which the findings of a row are ordered
 * @param value missing wherever the column could name a person
 */
public record RowFinding(
        int rank, String column, FindingCode code, @Nullable String value, String sentence)
        implements java.io.Serializable {

    public boolean refuses() {
        return code.severity() == Severity.REFUS;
    }

    public Finding at(String file, String table, long line) {
        return new Finding(code, file, table, line, column, value, sentence);
    }
}
