package fr.solidrnet.app;

import fr.solidrnet.ingestion.IngestProgress;
import fr.solidrnet.warehouse.journal.FileAccount;
import java.util.Locale;

/** Tells a load as it goes, a line for each delivery, table and file. */
final class IngestTerminal implements IngestProgress {
    private final Progress progress;

    IngestTerminal(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void delivery(String name, int rank, int count) {
        progress.say(String.format(Locale.ROOT, "Livraison %d/%d : %s", rank, count, name));
    }

    @Override
    public void table(String delivery, String table) {
        progress.say("  " + table);
    }

    @Override
    public void file(FileAccount account) {
        progress.say(String.format(
                Locale.ROOT,
                "    %s : %s, %d lues, %d rejetées",
                account.fichier(),
                AccountText.status(account.statut()),
                account.fates().lues(),
                account.fates().rejetees()));
    }
}
