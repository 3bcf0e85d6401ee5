package fr.solidrnet.app;

import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.ingestion.IngestReport.DeliveryReport;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run tells, under the names that {@code --json} prints.
 *
 * @param comptes one entry a file and table, in order of delivery
 * @param revisions accounts of earlier files, changed because rows that waited were taken
 * @param constats how often each code was found
 * @param edition the edition made, missing where none was asked for
 * @param fichiers as {@link MadeFiles} tells them
 */
record RunResult(
        List<AccountJson> comptes,
        List<AccountJson> revisions,
        Map<String, Long> constats,
        @Nullable String edition,
        Map<String, String> fichiers) {

    static RunResult of(IngestReport report, @Nullable String edition, MadeFiles files) {
        return new RunResult(
                accounts(report).map(AccountJson::of).toList(),
                report.deliveries().stream()
                        .flatMap(delivery -> delivery.revised().stream())
                        .map(AccountJson::of)
                        .toList(),
                Findings.total(report),
                edition,
                files.fichiers());
    }

    /** The code that the run ends with: a refused or held file is told, though all the rest was done. */
    static ExitCode exitCode(IngestReport report) {
        boolean refused = accounts(report)
                .anyMatch(account -> account.statut() == FileStatus.REFUSE || account.statut() == FileStatus.RETENU);
        return refused ? ExitCode.FILES_REFUSED : ExitCode.OK;
    }

    static void print(IngestReport report, PrintWriter out) {
        AccountText text = new AccountText(out);
        report.deliveries().forEach(delivery -> text.print(delivery.name(), delivery.accounts(), delivery.revised()));
        text.summary(accounts(report).toList(), Findings.total(report));
    }

    private static Stream<FileAccount> accounts(IngestReport report) {
        return report.deliveries().stream().map(DeliveryReport::accounts).flatMap(List::stream);
    }
}
