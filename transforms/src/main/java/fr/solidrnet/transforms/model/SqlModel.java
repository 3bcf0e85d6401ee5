package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.storage.TableName;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A relation made by one SELECT: {@code sql/<schema>/<table>.sql}.
 *
 * @param select the whole text, header included
 * @param reads the tables read, in the order in which the text first names them
 * @param touches by table read, the SELECT of the units that rows of it bear on: {@code sql/touches/<model>/<table>.sql}
 */
public record SqlModel(
        TableName name,
        ModelHeader header,
        String select,
        List<TableName> reads,
        Map<TableName, TouchedUnits> touches) {

    static SqlModel parse(TableName name, String file, String text) {
        return new SqlModel(name, ModelHeader.parse(file, text), text, ReadRelations.of(text), Map.of());
    }

    SqlModel with(Map<TableName, TouchedUnits> others) {
        return new SqlModel(name, header, select, reads, others);
    }

    /** What one row is. */
    public String grain() {
        return header.grain();
    }

    /** Columns that name a row. */
    public List<String> key() {
        return header.key();
    }

    /** Columns whose values part the rows, where a part can be made again by itself; none elsewhere. */
    List<String> unit() {
        return header.unit();
    }

    /** Whether a part needs only the rows of a table that have its values. */
    boolean readsByUnit(TableName read) {
        return header.byUnit().contains(read.toString());
    }

    /** Columns in whose order rows are written: what readers ask for most (« tri »), where it is said, then the key. */
    List<String> order() {
        return Stream.concat(header.order().stream(), header.key().stream())
                .distinct()
                .toList();
    }

    public String title() {
        return header.title();
    }

    /** French, for the table's comment. */
    public String description() {
        return header.description();
    }

    /** The text with other relations in the place of the tables read. @param relations name to read for each table */
    String select(Function<TableName, String> relations) {
        String text = select;

        for (TableName read : reads) {
            text = text.replaceAll("\\b" + read.schema() + "\\." + read.table() + "\\b", relations.apply(read));
        }

        return text;
    }
}
