package fr.solidrnet.ingestion.tolerance;

import static fr.solidrnet.ingestion.tolerance.TakenWorkbooks.lot;
import static fr.solidrnet.ingestion.tolerance.TakenWorkbooks.row;
import static fr.solidrnet.ingestion.tolerance.ToleranceCase.refuse;
import static fr.solidrnet.ingestion.tolerance.Workbooks.xlsx;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** What is refused in a workbook that opens well. */
final class RefusedWorkbooks {
    private RefusedWorkbooks() {}

    static List<ToleranceCase> cases() {
        return List.of(
                refuse(
                        "xlsx_feuilles",
                        "un classeur dont plusieurs feuilles ont des données",
                        "lots_feuilles.xlsx",
                        xlsx(book -> {
                            for (String month : List.of("Octobre", "Novembre")) {
                                Worksheet sheet = book.newWorksheet(month);
                                row(sheet, 0, TakenWorkbooks.HEADER);
                                lot(sheet, 1, "XN-" + month);
                            }
                        }),
                        "FICHIER_ILLISIBLE"),
                refuse(
                        "xlsx_sans_valeur",
                        "une formule dont le classeur ne garde pas la valeur",
                        "lots_sans_valeur.xlsx",
                        xlsx(book -> {
                            Worksheet sheet = book.newWorksheet("Lots");
                            row(sheet, 0, TakenWorkbooks.HEADER);
                            lot(sheet, 1, "XV1");
                            sheet.formula(1, 3, "6*7");
                        }),
                        "FORME_INVALIDE"),
                refuse(
                        "xlsx_erreur",
                        "une cellule en erreur (#N/A, #REF!…)",
                        "lots_erreur.xlsx",
                        xlsx(book -> {
                            Worksheet sheet = book.newWorksheet("Lots");
                            row(sheet, 0, TakenWorkbooks.HEADER);
                            lot(sheet, 1, "XZ1");
                            sheet.value(1, 1, "#N/A");
                        }),
                        "FORME_INVALIDE"));
    }
}
