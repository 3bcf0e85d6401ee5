package fr.solidrnet.reports.workbook;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names that Excel takes, made from words that people wrote. */
final class SheetNames {
    private SheetNames() {}

    /** At most 31 characters, without those that Excel keeps for itself. */
    static String sheet(String words) {
        return WorkbookUtil.createSafeSheetName(words, ' ');
    }

    /** Lower case, without accents: {@code qualite_des_donnees}. */
    static String table(String words) {
        String bare = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return "t_" + bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
