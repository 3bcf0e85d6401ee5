package fr.solidrnet.app;

import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The account that a clerk reads at the end of a load: a line for each file and table, then what needs attention. */
final class AccountText {
    private static final String ROW = "  %-44s %-24s %-12s %8s %8s %8s %8s %8s %8s %8s %8s %8s%n";

    private final PrintWriter out;

    AccountText(PrintWriter out) {
        this.out = out;
    }

    /** @param accounts those of one delivery */
    void print(String delivery, List<FileAccount> accounts) {
        out.printf("%nLivraison %s%n", delivery);
        out.printf(
                ROW, "fichier", "table", "statut", "lues", "nouv.", "corr.", "doubl.", "périm.", "retir.", "rejet.",
                "reten.", "ignor.");
        accounts.forEach(account -> row(account.fichier(), account.table(), status(account.statut()), account.fates()));
        Fates total = accounts.stream().map(FileAccount::fates).reduce(Fates.NONE, Fates::plus);

        if (accounts.size() > 1) {
            row("total", "", "", total);
        }

        accounts.forEach(this::remarks);
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
            out.println(place
                    + account.rejeteesParCode().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ", "lignes refusées : ", ".")));
        }

        account.remarques().forEach(remark -> out.println(place + remark));
    }

    static String status(FileStatus status) {
        return switch (status) {
            case CHARGE -> "chargé";
            case DEJA_CHARGE -> "déjà chargé";
            case REFUSE -> "refusé";
            case RETENU -> "retenu";
        };
    }
}
