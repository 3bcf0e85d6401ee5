package fr.solidrnet.app.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.solidrnet.app.sql.output.ExportFile;
import fr.solidrnet.app.sql.output.Format;
import fr.solidrnet.app.sql.output.ResultWriter;
import fr.solidrnet.transforms.explain.RowsBehind;
import fr.solidrnet.warehouse.resource.Yaml;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where an explanation goes: standard output or a file, as French text, as JSON, or its rows alone as a table.
 *
 * @param target the file to write; none: standard output
 * @param warehouse the folder in which nothing may be written
 */
public record ExplainOutput(
        Format format,
        @Nullable Path target,
        WarehouseLayout warehouse,
        PrintWriter out,
        PrintWriter err,
        OutputStream bytes) {

    /** @param rows those to list too; none where they were not asked for */
    public void tell(Object told, Consumer<PrintWriter> french, @Nullable RowsBehind rows)
            throws IOException, SQLException {
        switch (format) {
            case TABLE -> text(french, rows);
            case JSON -> json(told, rows);
            default -> rows(rows);
        }
    }

    private void text(Consumer<PrintWriter> french, @Nullable RowsBehind rows) throws IOException, SQLException {
        StringWriter text = new StringWriter();
        french.accept(new PrintWriter(text));

        if (target != null && rows == null) {
            written(ExportFile.write(target, warehouse, text.toString()));
            return;
        }

        out.print(text);

        if (rows != null && target == null) {
            out.println("\nLignes d’exports");
        }

        out.flush();
        rows(rows);
    }

    private void json(Object told, @Nullable RowsBehind rows) throws IOException, SQLException {
        ObjectNode json = Yaml.json().valueToTree(told);

        if (rows != null) {
            ArrayNode list = json.putArray("sources");
            rows.each(row -> list.addPOJO(row));
        }

        String text = Yaml.json().writeValueAsString(json);

        if (target == null) {
            out.println(text);
        } else {
            written(ExportFile.write(target, warehouse, text + "\n"));
        }
    }

    private void rows(@Nullable RowsBehind rows) throws IOException, SQLException {
        if (rows == null) {
            return;
        }

        if (target != null) {
            try (ExportFile file = ExportFile.create(target, format, warehouse)) {
                SourceRowTable.write(rows, file.writer());
                written(file.keep());
            }

            return;
        }

        OutputStream buffered = new BufferedOutputStream(bytes, 1 << 16);

        try (ResultWriter writer = ResultWriter.text(format, buffered)) {
            SourceRowTable.write(rows, writer);
            writer.finish();
        }

        buffered.flush();
    }

    private void written(Path file) {
        err.println("Résultat écrit : " + file);
    }
}
