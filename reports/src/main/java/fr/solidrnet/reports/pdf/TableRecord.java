package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.BarTable;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Tabular;
import fr.solidrnet.reports.pdf.drawing.CellBar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;

/** A table as templates/grille.jrxml draws it. */
final class TableRecord {
    private TableRecord() {}

    /**
     * What the band that holds the table asks for.
     *
     * @param id the table's own in the document
     * @param room in points
     */
    static Map<String, @Nullable Object> of(Tabular tabular, String id, int room) {
        TableTemplate template = TableTemplate.of(tabular, room);
        Table table = tabular.table();
        BarTable bars = tabular instanceof BarTable drawn ? drawn : null;
        Map<String, @Nullable Object> record = new HashMap<>();
        record.put("id", id);
        record.put("title", bars == null ? null : bars.title());
        record.put("unit", bars == null ? null : bars.unit());
        record.put("template", template.report());
        record.put("source", new JRMapCollectionDataSource(rows(tabular, id, template)));
        record.put("caption", bars == null ? table.title() : null);
        record.put("summary", bars == null ? null : bars.summary());
        record.put("note", table.note());
        record.put("heads", table.columns().stream().map(Table.Column::title).toList());
        return record;
    }

    private static List<Map<String, ?>> rows(Tabular tabular, String id, TableTemplate template) {
        List<Map<String, ?>> rows = new ArrayList<>();

        for (Table.Row row : tabular.table().rows()) {
            Map<String, @Nullable Object> record = new HashMap<>();
            record.put("path", "Table#" + id + "/TBody#" + id + "/TR#" + id + "." + rows.size() + "/");
            record.put("cells", row.cells().stream().map(Cell::text).toList());
            record.put("total", row.total());

            if (tabular instanceof BarTable bars && template.bars() > 0 && !row.total()) {
                record.put("bar", CellBar.of(bars, bars.bars().get(rows.size()), template.length()));
            }

            rows.add(record);
        }

        return rows;
    }
}
