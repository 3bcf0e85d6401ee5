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
    private static final int WIDTH = 110 * 256;

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
            XSSFCell cell = sheet.createRow(i + 1).createCell(0);
            cell.setCellValue(FrenchFormats.prose(lines.get(i)));
            cell.setCellStyle(i == 0 ? styles.notice() : styles.prose());
        }

        SheetPrint.set(sheet, model);
    }

    private static List<String> lines(ReportModel model) {
        List<String> lines = new ArrayList<>();
        lines.add(ReportModel.INTERNAL + " : le secret statistique n'est pas encore appliqué à ces chiffres.");
        lines.add(model.standing());
        lines.add("« Chiffres » : tous les chiffres du mois, avec ceux du mois précédent et du même mois un an avant.");
        lines.add("« Par catégorie », « Par EPCI » : les mêmes chiffres, une colonne par modalité.");
        lines.add("« Historique » : les totaux des 24 mois de l'édition, tels qu'on les connaît à sa date.");
        lines.add("« Définitions » : ce que compte chaque indicateur. « Dictionnaire » : les données de l'entrepôt.");
        lines.add("Période : « Mois » compte ce qui est daté du mois ; « Année », depuis le 1er janvier ; « Cumul »,"
                + " depuis le début du programme.");
        lines.add("Une cellule vide est une valeur non disponible : elle ne vaut pas zéro. Les nombres ne sont pas"
                + " arrondis ; seul leur affichage l'est.");
        lines.addAll(model.takeaways());
        lines.addAll(model.quality());
        return lines;
    }
}
