package fr.solidrnet.app;

import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One file and table of the account, as machines read it: keys are those of the exports' rules. */
record AccountJson(
        String livraison,
        LocalDate dateLivraison,
        String fichier,
        String table,
        String statut,
        long lues,
        long nouvelles,
        long corrigees,
        long doublons,
        long perimees,
        long retirees,
        long rejetees,
        long retenues,
        long ignorees,
        Map<String, Long> rejeteesParCode,
        List<String> remarques) {

    static AccountJson of(FileAccount account) {
        Fates fates = account.fates();
        return new AccountJson(
                account.livraison(),
                account.dateLivraison(),
                account.fichier(),
                account.table(),
                account.statut().name(),
                fates.lues(),
                fates.nouvelles(),
                fates.corrigees(),
                fates.doublons(),
                fates.perimees(),
                fates.retirees(),
                fates.rejetees(),
                fates.retenues(),
                fates.ignorees(),
                account.rejeteesParCode(),
                account.remarques());
    }
}
