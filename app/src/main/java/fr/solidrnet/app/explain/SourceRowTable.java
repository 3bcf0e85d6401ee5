package fr.solidrnet.app.explain;

import fr.solidrnet.app.sql.output.ResultWriter;
import fr.solidrnet.app.sql.wire.Column;
import fr.solidrnet.app.sql.wire.Column.Kind;
import fr.solidrnet.transforms.explain.RowsBehind;
import fr.solidrnet.transforms.explain.SourceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of exports as any format of {@code sql} writes them: where each stands, and nothing of a person. */
public final class SourceRowTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("part", "VARCHAR", Kind.TEXT),
            new Column("nom_table", "VARCHAR", Kind.TEXT),
            new Column("identifiant", "VARCHAR", Kind.TEXT),
            new Column("livraison", "VARCHAR", Kind.TEXT),
            new Column("date_livraison", "DATE", Kind.DATE),
            new Column("fichier", "VARCHAR", Kind.TEXT),
            new Column("ligne", "BIGINT", Kind.INTEGER));

    private SourceRowTable() {}

    /** Writes all the rows; the writer's {@code finish} is the caller's. */
    public static void write(RowsBehind rows, ResultWriter writer) throws IOException, SQLException {
        writer.columns(COLUMNS);

        try {
            rows.each(row -> write(row, writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(SourceRow row, ResultWriter writer) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(row.part());
        cells.add(row.table());
        cells.add(row.identifiant());
        cells.add(row.livraison());
        cells.add(row.dateLivraison() == null ? null : row.dateLivraison().toString());
        cells.add(row.fichier());
        cells.add(row.ligne() == null ? null : row.ligne().toString());

        try {
            writer.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
