package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.model.ReportModel;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataConsolidateFunction;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTItems;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPivotCacheDefinition;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPivotField;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPivotTableDefinition;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSharedItems;

/**
 * A pivot on the long table, which readers turn as they like. As it opens, each of its cells is one figure: totals
 * are off, since most figures do not add up.
 */
final class PivotSheet {
    private static final String NAME = "Tableau croisé";
    private static final CellReference START = new CellReference("A4");
    private static final List<String> ROWS = List.of("Indicateur", "Découpage", "Modalité");
    private static final String ACROSS = "Période";
    private static final String FILTER = "Thème";
    private static final String SHOWN = "Valeur";

    private PivotSheet() {}

    static void write(XSSFWorkbook workbook, WorkbookStyles styles, TableSheet data, ReportModel model) {
        XSSFSheet sheet = workbook.createSheet(NAME);
        SheetPrint.set(sheet, model);
        sheet.setColumnWidth(0, 44 * 256);
        sheet.setColumnWidth(1, FigureColumns.SPLIT * 256);
        sheet.setColumnWidth(2, 44 * 256);

        if (data.rows().isEmpty()) {
            sheet.createRow(0).createCell(0).setCellValue("Aucun chiffre à croiser.");
            return;
        }

        AreaReference area = new AreaReference(
                new CellReference(0, 0),
                new CellReference(data.rows().size(), data.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFPivotTable pivot = sheet.createPivotTable(area, START, workbook.getSheet(data.sheet()));
        ROWS.forEach(title -> pivot.addRowLabel(data.column(title)));
        pivot.addColLabel(data.column(ACROSS));
        pivot.addReportFilter(data.column(FILTER));
        pivot.addColumnLabel(DataConsolidateFunction.SUM, data.column(SHOWN), "Valeur du chiffre", "#,##0.0");
        CTPivotTableDefinition definition = pivot.getCTPivotTableDefinition();
        definition.setRowGrandTotals(false);
        definition.setColGrandTotals(false);
        CTPivotCacheDefinition cache = pivot.getPivotCacheDefinition().getCTPivotCacheDefinition();
        ROWS.forEach(title -> list(data, definition, cache, title));
        List.of(ACROSS, FILTER).forEach(title -> list(data, definition, cache, title));
        cache.setRefreshedBy("Solid'Rnet Impact");
        cache.setRefreshedDate(0);
    }

    /** Names each value of a column once, as the format wants it, in place of one nameless item a row. */
    private static void list(
            TableSheet data, CTPivotTableDefinition definition, CTPivotCacheDefinition cache, String title) {
        int column = data.column(title);
        List<String> values = data.rows().stream()
                .map(row -> ((Cell.Text) row.get(column)).text())
                .distinct()
                .toList();
        CTSharedItems shared = cache.getCacheFields().getCacheFieldArray(column).getSharedItems();
        shared.setCount(values.size());

        // The reduced schemas of the product know no strings here: they are written as plain elements.
        try (XmlCursor cursor = shared.newCursor()) {
            cursor.toEndToken();

            for (String value : values) {
                cursor.beginElement("s", CTSharedItems.type.getName().getNamespaceURI());
                cursor.insertAttributeWithValue("v", value);
                cursor.toNextToken();
            }
        }

        CTPivotField field = definition.getPivotFields().getPivotFieldArray(column);
        field.unsetItems();
        field.setDefaultSubtotal(false);
        CTItems items = field.addNewItems();

        for (int i = 0; i < values.size(); i++) {
            items.addNewItem().setX(i);
        }

        items.setCount(values.size());
    }
}
