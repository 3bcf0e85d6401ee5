package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.warehouse.finding.Finding;
import java.util.List;

/** What a look at a file tells. */
public sealed interface Sniffed {
    SourceFile file();

    /**
     * A file whose rows can be read.
     *
     * @param remarks French sentences: everything that was guessed
     * @param warnings findings that refuse nothing
     */
    record Recognised(SourceFile file, Format format, FileLayout layout, List<String> remarks, List<Finding> warnings)
            implements Sniffed {}

    /**
     * A file that stays out whole.
     *
     * @param table the table it would feed, empty where that is not known or there are several
     * @param format name of the format that it would be of, empty where that is not known
     * @param findings why, one at least
     */
    record Refused(SourceFile file, String table, String format, List<Finding> findings) implements Sniffed {}
}
