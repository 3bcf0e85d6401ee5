package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.storage.TableName;
import java.util.List;
import java.util.stream.Stream;

/**
 * A relation made by one SELECT: {@code sql/<schema>/<table>.sql}.
 *
 * @param select the whole text, header included
 * @param reads the tables read, in the order in which the text first names them
 */
public record SqlModel(TableName name, ModelHeader header, String select, List<TableName> reads) {

    static SqlModel parse(TableName name, String file, String text) {
        return new SqlModel(name, ModelHeader.parse(file, text), text, ReadRelations.of(text));
    }

    /** What one row is. */
    public String grain() {
        return header.grain();
    }

    /** Columns that name a row. */
    public List<String> key() {
        return header.key();
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
}
