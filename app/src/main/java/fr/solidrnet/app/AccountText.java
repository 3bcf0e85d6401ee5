package fr.solidrnet.app;

import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The account that a clerk reads at the end of a load: a line for each file and table, then what needs attention. */
final class AccountText {
    private static final String HEADER =
            "  fichier                                      table              statut          lues    nouv.    corr."
                    + "   doubl.   périm.   retir.   rejet.   reten.   ignor.";
    private static final String ROW = "  %-44s %-18s %-12s %7d %8d %8d %8d %8d %8d %8d %8d %8d%n";

    private final PrintWriter out;

    AccountText(PrintWriter out) {
        this.out = out;
    }

    /**
     * @param accounts of the delivery's own files
     * @param revised of earlier files, some of whose waiting rows were taken now
     */
    void print(String delivery, List<FileAccount> accounts, List<FileAccount> revised) {
        out.printf("%nLivraison %s%n%s%n", delivery, HEADER);
        accounts.forEach(this::row);

        if (accounts.size() > 1) {
            row("total", "", "", total(accounts));
        }

        if (!revised.isEmpty()) {
            out.println("  Comptes révisés : des lignes qui attendaient leur référence ont été reprises.");
            revised.forEach(this::row);
        }

        accounts.forEach(this::remarks);
    }

    /** The last lines: the whole in one row, and what was found. */
    void summary(List<FileAccount> accounts, Map<String, Long> findings) {
        out.printf("%nEn tout%n%s%n", HEADER);
        row(accounts.size() + " fichiers et tables", "", "", total(accounts));

        if (!findings.isEmpty()) {
            out.println("  Constats : " + counts(findings) + ".");
            out.println("  `solidrnet rejects` liste les lignes refusées, à corriger et à renvoyer.");
        }
    }

    static String status(FileStatus status) {
        return switch (status) {
            case CHARGE -> "chargé";
            case DEJA_CHARGE -> "déjà chargé";
            case REFUSE -> "refusé";
            case RETENU -> "retenu";
        };
    }

    private void row(FileAccount account) {
        row(account.fichier(), account.table(), status(account.statut()), account.fates());
    }

    private void row(String file, String table, String status, Fates fates) {
        out.printf(
                Locale.ROOT,
                ROW,
                file,
                table,
                status,
                fates.lues(),
                fates.nouvelles(),
                fates.corrigees(),
                fates.doublons(),
                fates.perimees(),
                fates.retirees(),
                fates.rejetees(),
                fates.retenues(),
                fates.ignorees());
    }

    private void remarks(FileAccount account) {
        String place = "  " + account.fichier() + " : ";

        if (!account.rejeteesParCode().isEmpty()) {
            out.println(place + "lignes refusées, " + counts(account.rejeteesParCode()) + ".");
        }

        account.remarques().forEach(remark -> out.println(place + remark));
    }

    private static Fates total(List<FileAccount> accounts) {
        return accounts.stream().map(FileAccount::fates).reduce(Fates.NONE, Fates::plus);
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
