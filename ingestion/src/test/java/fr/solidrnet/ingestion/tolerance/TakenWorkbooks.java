package fr.solidrnet.ingestion.tolerance;

import static fr.solidrnet.ingestion.tolerance.ToleranceCase.take;
import static fr.solidrnet.ingestion.tolerance.Workbooks.xls;
import static fr.solidrnet.ingestion.tolerance.Workbooks.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks that are taken. */
final class TakenWorkbooks {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String[] HEADER = {
        "Identifiant du lot", "Donateur", "Date de cession", "Unités annoncées", "Mis à jour le"
    };

    private TakenWorkbooks() {}

    static List<ToleranceCase> cases() {
        return List.of(
                take(
                        "xlsx_fusion",
                        "un classeur xlsx dont une cellule fusionnée vaut pour plusieurs lignes",
                        "lots_fusion.xlsx",
                        xlsx(book -> {
                            Worksheet sheet = book.newWorksheet("Lots");
                            row(sheet, 0, HEADER);
                            lot(sheet, 1, "XF1");
                            lot(sheet, 2, "XF2");
                            sheet.value(2, 1, "");
                            sheet.range(1, 1, 2, 1).merge();
                        }),
                        ""),
                take(
                        "xlsx_dates",
                        "un classeur xlsx dont les dates sont des nombres mis en forme",
                        "lots_dates.xlsx",
                        xlsx(book -> {
                            Worksheet sheet = book.newWorksheet("Lots");
                            row(sheet, 0, HEADER);
                            lot(sheet, 1, "XD1");
                            sheet.value(1, 2, 46296);
                            sheet.style(1, 2).format("dd/mm/yyyy").set();
                            sheet.value(1, 4, 46326.5);
                            sheet.style(1, 4).format("dd/mm/yyyy hh:mm").set();
                        }),
                        ""),
                take(
                        "xlsx_formules",
                        "des formules dans un classeur xlsx : leur dernière valeur, rien n’est recalculé",
                        "lots_formules.xlsx",
                        Workbooks.edited(
                                xlsx(book -> {
                                    Worksheet sheet = book.newWorksheet("Lots");
                                    row(sheet, 0, HEADER);
                                    lot(sheet, 1, "XO1");
                                    sheet.formula(1, 3, "6*7");
                                }),
                                SHEET,
                                // Another value than the formula's shows that it is not computed.
                                part -> part.replace("</f>", "</f><v>41</v>")),
                        ""),
                take(
                        "xlsx_feuille",
                        "une autre feuille avant celle des données, un préambule, une ligne d’exemple et un total",
                        "lots_feuille.xlsx",
                        xlsx(book -> {
                            book.newWorksheet("Lisez-moi").value(0, 0, "Mode d’emploi");
                            Worksheet sheet = book.newWorksheet("Lots");
                            sheet.value(0, 0, "Dons de l’année");
                            row(sheet, 2, HEADER);
                            lot(sheet, 3, "Ex. : LOT-1");
                            sheet.value(3, 0, "Exemple");
                            lot(sheet, 4, "XE1");
                            sheet.value(5, 0, "Total");
                            sheet.value(5, 3, 10);
                        }),
                        "Feuille lue : la n° 2."),
                take(
                        "xls",
                        "un classeur d’Excel 97 à 2003 : cellules fusionnées, dates en nombres, formules",
                        "lots_ancien.xls",
                        xls(book -> {
                            Sheet sheet = book.createSheet("Lots");
                            Row header = sheet.createRow(0);

                            for (int i = 0; i < HEADER.length; i++) {
                                header.createCell(i).setCellValue(HEADER[i]);
                            }

                            CellStyle day = book.createCellStyle();
                            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));

                            for (int at = 1; at <= 2; at++) {
                                Row row = sheet.createRow(at);
                                row.createCell(0).setCellValue("XL" + at);
                                row.createCell(2).setCellValue(46296);
                                row.getCell(2).setCellStyle(day);
                                row.createCell(3).setCellFormula("6*7");
                                row.createCell(4).setCellValue("2026-10-02");
                            }

                            sheet.getRow(1).createCell(1).setCellValue("MAAF");
                            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
                            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                        }),
                        ""));
    }

    static void row(Worksheet sheet, int at, String... values) {
        for (int i = 0; i < values.length; i++) {
            sheet.value(at, i, values[i]);
        }
    }

    static void lot(Worksheet sheet, int at, String id) {
        row(sheet, at, id, "MAAF", "2026-10-01", "10", "2026-10-02");
    }

    static byte[] plain(String id) {
        return xlsx(book -> {
            Worksheet sheet = book.newWorksheet("Lots");
            row(sheet, 0, HEADER);
            lot(sheet, 1, id);
        });
    }
}
