package fr.solidrnet.app.sql;

import fr.solidrnet.app.sql.output.ExportFile;
import fr.solidrnet.app.sql.output.Format;
import fr.solidrnet.app.sql.output.ResultWriter;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One query: its rows to standard output or a file, all that is said about them to standard error. */
public final class OneShot {
    private final SqlSession session;
    private final WarehouseLayout warehouse;
    private final OutputStream out;
    private final PrintWriter err;

    /** @param warehouse the folder in which nothing may be written */
    public OneShot(SqlSession session, WarehouseLayout warehouse, OutputStream out, PrintWriter err) {
        this.session = session;
        this.warehouse = warehouse;
        this.out = out;
        this.err = err;
    }

    /**
     * @param target the file to write; none: standard output
     * @return whether the query was answered whole
     */
    public boolean run(String sql, Format format, @Nullable Path target) throws IOException {
        return target == null ? print(sql, format) : export(sql, format, target);
    }

    private boolean print(String sql, Format format) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);

        try (ResultWriter writer = ResultWriter.text(format, buffered)) {
            boolean complete = tell(sql, session.ask(sql, new Writing(writer, err)));

            if (complete) {
                writer.finish();
                writer.remark().ifPresent(this::warn);
            }

            buffered.flush();
            return complete;
        }
    }

    private boolean export(String sql, Format format, Path target) throws IOException {
        try (ExportFile file = ExportFile.create(target, format, warehouse)) {
            boolean complete = tell(sql, session.ask(sql, new Writing(file.writer(), err)));

            if (complete) {
                err.println("Résultat écrit : " + file.keep());
                file.writer().remark().ifPresent(this::warn);
            }

            return complete;
        }
    }

    private void warn(String sentence) {
        err.println("Attention : " + sentence);
    }

    private boolean tell(String sql, Answer answer) {
        if (answer instanceof Answer.Failed failed) {
            err.println(FaultText.of(sql, failed));
        }

        return answer instanceof Answer.Complete;
    }
}
