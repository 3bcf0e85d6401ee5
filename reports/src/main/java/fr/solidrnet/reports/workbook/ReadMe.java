package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.model.ReportModel;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet: what this is, for whom, and how to read the others. */
final class ReadMe {
    private static final int CHARACTERS = 110;
    private static final int WIDTH = CHARACTERS * 256;
    /** Height of a line of text, in points. */
    private static final float LINE = 15;

    private ReadMe() {}

    static void write(XSSFWorkbook workbook, WorkbookStyles styles, ReportModel model) {
        XSSFSheet sheet = workbook.createSheet("Lisez-moi");
        sheet.setColumnWidth(0, WIDTH);
        sheet.setDisplayGridlines(false);
        XSSFCell title = sheet.createRow(0).createCell(0);
        title.setCellValue(model.title());
        title.setCellStyle(styles.title());
        title.getRow().setHeightInPoints(28);
        List<String> lines = lines(model);

        for (int i = 0; i < lines.size(); i++) {
            String line = FrenchFormats.prose(lines.get(i));
            XSSFCell cell = sheet.createRow(i + 1).createCell(0);
            cell.setCellValue(line);
            // Told, so that no reader has to measure it; a few characters less, for words that go to the next line.
            cell.getRow().setHeightInPoints(LINE * (1 + line.length() / (CHARACTERS - 12)));
            cell.setCellStyle(i == 0 ? styles.notice() : styles.prose());
        }

        SheetPrint.set(sheet, model);
    }

    private static List<String> lines(ReportModel model) {
        List<String> lines = new ArrayList<>();
        lines.add(ReportModel.INTERNAL + " : le secret statistique n'est pas encore appliqué à ces chiffres.");
        lines.add(model.standing());
        lines.add(
                "« Tableau de bord » : les chiffres clés et six graphiques au plus. Ils lisent les cellules des autres feuilles :"
                        + " un nombre corrigé les fait bouger.");
        lines.add("Une feuille par thème : une ligne par modalité (« Ensemble » d'abord), une colonne par indicateur et"
                + " période, l'unité dans le titre. « Par catégorie » et « Par EPCI » : tous les thèmes ensemble.");
        lines.add("« 24 mois » : ce que valait chaque mois, tel qu'on le connaît à la date de l'édition.");
        lines.add(
                "« Impact », « Sensibilité », « Facteurs » : les estimations avec leur intervalle (neuf tirages sur dix y"
                        + " tombent), ce qui les fait bouger, et d'où viennent les facteurs.");
        lines.add(
                "« Données » : tous les chiffres, un par ligne, avec ceux du mois précédent et du même mois un an avant."
                        + " « Tableau croisé » les dispose autrement ; il s'actualise à l'ouverture.");
        lines.add(
                "« Ce qui a changé » : les totaux corrigés depuis l'édition précédente. « Définitions » : ce que compte"
                        + " chaque indicateur. « Dictionnaire » : les données de l'entrepôt.");
        lines.add("Période : « Mois » compte ce qui est daté du mois ; « Année », depuis le 1er janvier ; « Cumul »,"
                + " depuis le début du programme.");
        lines.add("Une cellule vide est une valeur non disponible : elle ne vaut pas zéro. Les nombres ne sont pas"
                + " arrondis ; seul leur affichage l'est.");
        lines.addAll(model.takeaways());
        lines.addAll(model.quality());
        lines.add("Licence : ces chiffres sont réservés à l'usage interne. Ils ne sont sous aucune licence ouverte : ni"
                + " rediffusion ni publication. Communes, intercommunalités et populations viennent de l'INSEE et de"
                + " La Poste, sous Licence Ouverte 2.0.");
        return lines;
    }
}
