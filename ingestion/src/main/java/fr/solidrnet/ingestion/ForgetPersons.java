package fr.solidrnet.ingestion;

import fr.solidrnet.ingestion.checking.HashedColumns;
import fr.solidrnet.ingestion.privacy.PersonHasher;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.ingestion.quarantine.Quarantine;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.journal.ErasureRecord;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.storage.Erasure;
import fr.solidrnet.warehouse.storage.Maintenance;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Forgets persons whose references are given in clear: their rows in the quarantine are emptied, and their pseudonyms
 * leave every table, in the present state and in those that editions keep. Rows, counts and editions stay. Run again
 * after a kill, it ends what was begun; what was forgotten can be asked for again, and nothing is found.
 */
public final class ForgetPersons {
    private final Warehouse warehouse;
    private final PersonHasher hasher;
    private final HashedColumns columns;

    /**
     * @param warehouse open for writing
     * @param key under which its persons were hashed
     */
    public ForgetPersons(Warehouse warehouse, PersonKey key) {
        this.warehouse = warehouse;
        this.hasher = key.hasher();
        this.columns = HashedColumns.of(warehouse.contracts());
    }

    /**
     * Forgets, then says so in the journal, without a word of whom.
     *
     * @param references in clear, as the sources write them; blank ones are passed over
     * @param command by what it was asked for
     * @throws SolidrnetException CONFIGURATION when there is no reference, or nothing was ever loaded
     */
    public ErasureRecord forget(Collection<String> references, String command) {
        List<Set<ByteBuffer>> asked = references.stream()
                .map(reference -> columns.pseudonyms(reference, hasher))
                .filter(pseudonyms -> !pseudonyms.isEmpty())
                .toList();
        Set<ByteBuffer> pseudonyms = new HashSet<>();
        asked.forEach(pseudonyms::addAll);
        LedgerEntry last = warehouse.lastEntry().orElseThrow(() -> refusal("nothing was ever loaded into it"));

        if (asked.isEmpty()) {
            throw refusal("no reference was given: one a line, as the source writes them");
        }

        // What killed runs left may name them too, and nothing would look there any more.
        new Maintenance(warehouse).removeOrphans();
        Quarantine quarantine =
                new Quarantine(warehouse.layout(), warehouse.state().sequence());
        // A line that feeds several tables is kept for each, and not each names the person as its reference does.
        Set<List<Object>> lines = new HashSet<>();
        Stream.concat(quarantine.refused().stream(), quarantine.waiting().stream())
                .filter(row -> isOfOne(row, pseudonyms))
                .forEach(row -> lines.add(line(row)));
        long rows = quarantine.empty(row -> lines.contains(line(row)) || isOfOne(row, pseudonyms));
        Erasure erasure = new Erasure(warehouse);
        Erasure.Erased erased = erasure.replace(pseudonyms);
        ErasureRecord act = new ErasureRecord(
                warehouse.nextSequence(),
                warehouse.clock().instant(),
                command,
                asked.size(),
                erased.pseudonyms(),
                erased.values(),
                rows);
        warehouse.record(act);
        warehouse.commit(
                new NewEntry(LedgerEntry.Nature.EFFACEMENT, "", null, last.empreinte(), last.cleId()),
                List.of(),
                List.of());
        erasure.close();
        return act;
    }

    private static List<Object> line(QuarantineRow row) {
        return List.of(row.livraison(), row.fichier(), row.empreinte(), row.ligne());
    }

    private boolean isOfOne(QuarantineRow row, Set<ByteBuffer> pseudonyms) {
        return Stream.concat(row.valeurs().values().stream(), row.cellules().stream())
                .anyMatch(cell -> columns.pseudonyms(cell, hasher).stream().anyMatch(pseudonyms::contains));
    }

    private SolidrnetException refusal(String why) {
        return new SolidrnetException(
                FailureKind.CONFIGURATION,
                "Nobody was forgotten in " + warehouse.layout().root() + ": " + why);
    }
}
