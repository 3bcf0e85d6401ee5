package fr.solidrnet.reports.workbook;

import java.util.List;

/**
 * A sheet that is one table: its header is the first row.
 *
 * @param sheet name that readers see
 * @param table name that formulas use
 * @param fixed columns that stay in sight when the sheet scrolls
 */
record TableSheet(String sheet, String table, List<Column> columns, int fixed, List<List<Cell>> rows) {
    /** @param width in characters, given and never measured: fonts differ from one machine to another */
    record Column(String title, int width, boolean numeric) {
        static Column text(String title, int width) {
            return new Column(title, width, false);
        }

        static Column number(String title, int width) {
            return new Column(title, width, true);
        }
    }
}
