package fr.solidrnet.ingestion.tolerance;

import static fr.solidrnet.ingestion.tolerance.TakenTexts.LOTS;
import static fr.solidrnet.ingestion.tolerance.TakenTexts.lot;
import static fr.solidrnet.ingestion.tolerance.ToleranceCase.refuse;
import static fr.solidrnet.ingestion.tolerance.ToleranceCase.utf8;

import java.util.Arrays;
import java.util.List;

/** Archives and workbooks that are refused whole. */
final class RefusedArchives {
    private static final String UNREADABLE = "FICHIER_ILLISIBLE";

    private RefusedArchives() {}

    static List<ToleranceCase> cases() {
        byte[] text = utf8(LOTS + lot("RA1").repeat(200));
        byte[] gz = Archives.gzip(text);
        byte[] workbook = TakenWorkbooks.plain("RA2");
        return List.of(
                refuse("gz_abime", "un gz incomplet", "lots_a.csv.gz", Arrays.copyOf(gz, gz.length - 9), UNREADABLE),
                refuse(
                        "zip_de_plusieurs",
                        "une archive de plusieurs fichiers",
                        "lots_b.zip",
                        Archives.zip("lots.csv", text, "packs.csv", text),
                        UNREADABLE),
                refuse(
                        "zip_imbrique",
                        "une archive dans une archive",
                        "lots_c.zip",
                        Archives.zip("lots.zip", Archives.zip("lots.csv", text)),
                        UNREADABLE),
                refuse(
                        "zip_hors_du_dossier",
                        "une archive dont un nom sort du dossier",
                        "lots_d.zip",
                        Archives.zip("../../lots.csv", text),
                        UNREADABLE),
                refuse(
                        "gz_bombe",
                        "un gz qui grossit plus que la part permise",
                        "lots_e.csv.gz",
                        Archives.gzip(new byte[40_000_000]),
                        UNREADABLE),
                refuse(
                        "zip_bombe",
                        "une archive qui grossit plus que la part permise",
                        "lots_f.zip",
                        Archives.zip("lots.csv", new byte[40_000_000]),
                        UNREADABLE),
                refuse(
                        "ods",
                        "un classeur de LibreOffice (.ods)",
                        "lots_ods.ods",
                        Archives.zip(
                                "mimetype",
                                utf8("application/vnd.oasis.opendocument.spreadsheet"),
                                "content.xml",
                                text),
                        UNREADABLE),
                refuse(
                        "xlsx_abime",
                        "un classeur incomplet",
                        "lots_g.xlsx",
                        Arrays.copyOf(workbook, workbook.length / 2),
                        UNREADABLE),
                refuse(
                        "xlsx_bombe",
                        "un classeur qui grossit plus que la part permise",
                        "lots_h.xlsx",
                        Workbooks.edited(
                                workbook,
                                TakenWorkbooks.SHEET,
                                part -> part.replace("<sheetData>", " ".repeat(40_000_000) + "<sheetData>")),
                        UNREADABLE));
    }
}
