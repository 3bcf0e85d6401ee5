package fr.solidrnet.app;

import fr.solidrnet.app.sql.EditionSchema;
import fr.solidrnet.app.sql.OneShot;
import fr.solidrnet.app.sql.SqlPlace;
import fr.solidrnet.app.sql.SqlSession;
import fr.solidrnet.app.sql.output.Format;
import fr.solidrnet.app.sql.shell.SqlShell;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sql} is asked, whoever has read the words of the command line.
 *
 * @param query the query itself; none: it comes from {@code file}, from standard input, or a shell asks for it
 * @param out where the result is written; none: standard output
 * @param edition a month, or a revision of it; none: the present
 */
record SqlRequest(
        @Nullable String query,
        @Nullable Path file,
        Format format,
        @Nullable Path out,
        @Nullable String edition,
        Site site) {

    static final Format USUAL_FORMAT = Format.TABLE;

    /** What makes the request senseless, in a sentence; null where it is sound. */
    @Nullable
    String contradiction() {
        if (query != null && file != null) {
            return "Donnez la requête ou --file, pas les deux.";
        }

        return format.isBinary() && out == null ? "--format " + format.extension() + " demande --out FICHIER." : null;
    }

    /**
     * Answers it, or opens the shell where there is nothing to answer but somebody to ask.
     *
     * @param err what is said about the result
     */
    ExitCode answer(OutputStream output, PrintWriter err) throws IOException {
        AppConfig config = site.config();
        WarehouseLayout layout = site.layout(config);
        SqlPlace place = new SqlPlace(
                layout.duckdbFile(),
                List.of(layout.tables(), layout.editions()),
                edition == null ? "" : EditionSchema.of(layout.editions(), edition));

        try (SqlSession session = new SqlSession(place, config.sqlLimits())) {
            if (query == null && file == null && System.console() != null) {
                new SqlShell(session, layout, edition == null ? "" : edition).run();
                return ExitCode.OK;
            }

            OneShot shot = new OneShot(session, layout, output, err);
            return shot.run(text(), format, out) ? ExitCode.OK : ExitCode.QUERY;
        }
    }

    private String text() throws IOException {
        if (query != null) {
            return query;
        }

        if (file == null) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }

        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.CONFIGURATION, "La requête " + file + " n’est pas lisible.", e);
        }
    }
}
