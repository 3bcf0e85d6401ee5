package fr.solidrnet.app.sql.shell;

import fr.solidrnet.app.sql.Answer;
import fr.solidrnet.app.sql.FaultText;
import fr.solidrnet.app.sql.SqlSession;
import fr.solidrnet.app.sql.output.ExportFile;
import fr.solidrnet.app.sql.output.Format;
import fr.solidrnet.app.sql.output.ResultWriter;
import fr.solidrnet.warehouse.NearNames;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/**
 * The interactive shell: queries over several lines, each ended by a semicolon, and a few commands. Ctrl-C ends the
 * query that runs, or the line being typed, and never the shell; Ctrl-D does.
 */
public final class SqlShell {
    private static final String HELP = """
            Une requête finit par « ; » et peut tenir sur plusieurs lignes. Tab complète, ↑ rappelle.
              \\d             les tables
              \\d TABLE       les colonnes d’une table, et ce qu’elles veulent dire
              \\export FICHIER  écrit la dernière requête : .csv .json .md .xlsx .parquet .txt
              \\?  cette aide (ou help)    \\q  quitter (ou exit)    Ctrl-C  arrêter la requête
            """;

    private final SqlSession session;
    private final WarehouseLayout warehouse;
    private final String edition;
    private String last = "";

    /**
     * @param warehouse the folder in which nothing may be written
     * @param edition the edition that is asked; empty for the present
     */
    public SqlShell(SqlSession session, WarehouseLayout warehouse, String edition) {
        this.session = session;
        this.warehouse = warehouse;
        this.edition = edition;
    }

    /** Reads and answers until the end of the input. */
    public void run() throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().name("solidrnet").system(true).build()) {
            run(terminal, HistoryFile.ready());
        }
    }

    /** The same on any terminal. */
    void run(Terminal terminal, Path history) throws IOException {
        terminal.handle(Signal.INT, signal -> session.stop());
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("solidrnet")
                .parser(new StatementParser())
                .completer(new SqlCompleter(session))
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "      ...> ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        terminal.writer()
                .println("Entrepôt Solid’Rnet, en lecture seule" + (edition.isEmpty() ? "" : ", édition " + edition)
                        + ". \\? pour l’aide.");
        readAll(reader, terminal);
    }

    private void readAll(LineReader reader, Terminal terminal) throws IOException {
        while (true) {
            try {
                String line = reader.readLine("solidrnet> ").strip();

                if (!ShellCommand.isOne(line)) {
                    answer(line, terminal);
                } else if (!obey(ShellCommand.of(line), terminal)) {
                    return;
                }
            } catch (UserInterruptException e) {
                terminal.writer().println("(ligne abandonnée ; \\q ou Ctrl-D pour quitter)");
            } catch (EndOfFileException e) {
                return;
            } catch (SolidrnetException e) {
                terminal.writer().println(e.getMessage());
            }

            terminal.flush();
            session.prepare();
        }
    }

    private void answer(String line, Terminal terminal) throws IOException {
        if (!line.isEmpty()) {
            last = line;
            print(line, ResultWriter.text(Format.TABLE, terminal.output()), terminal);
        }
    }

    /** Whether the shell goes on. */
    private boolean obey(ShellCommand command, Terminal terminal) throws IOException {
        switch (command.kind()) {
            case TABLES -> describe(command.rest(), terminal);
            case EXPORT -> export(Path.of(command.rest()), terminal);
            case HELP -> terminal.writer().print(HELP);
            case UNKNOWN ->
                terminal.writer()
                        .println("Commande inconnue ou incomplète : « " + command.word()
                                + " ». \\? montre les commandes.");
            case QUIT -> {
                return false;
            }
        }

        return true;
    }

    private void describe(String table, Terminal terminal) throws IOException {
        boolean frozen = !edition.isEmpty();
        String asked =
                table.endsWith(";") ? table.substring(0, table.length() - 1).strip() : table;

        if (asked.isEmpty()) {
            print(Names.tables(frozen), ResultWriter.text(Format.TABLE, terminal.output()), terminal);
            return;
        }

        String sql = Names.columnsOf(asked, frozen);
        SortedSet<String> found = new TreeSet<>();
        Names.collect(session, sql, found);

        if (!found.isEmpty()) {
            print(sql, ResultWriter.wrapped(terminal.output()), terminal);
            return;
        }

        List<String> near = NearNames.of(asked, Names.tables(session, frozen));
        terminal.writer()
                .println("Table inconnue : « " + asked + " »."
                        + (near.isEmpty() ? " \\d les montre toutes." : NearNames.sentence(near)));
    }

    private void print(String sql, ResultWriter to, Terminal terminal) throws IOException {
        try (ResultWriter writer = to) {
            ShownAnswer shown = new ShownAnswer(writer, terminal);
            Answer answer = session.ask(sql, shown);
            shown.clearProgress();

            if (answer instanceof Answer.Complete) {
                writer.finish();
            }

            tell(sql, answer, shown, terminal.writer());
        }
    }

    private void export(Path target, Terminal terminal) throws IOException {
        PrintWriter out = terminal.writer();

        if (last.isEmpty()) {
            out.println("Aucune requête à exporter : posez-en une d’abord.");
            return;
        }

        Optional<Format> format = Format.ofFile(target);

        if (format.isEmpty()) {
            out.println("L’extension du fichier dit son format : " + Format.extensions() + ".");
            return;
        }

        try (ExportFile file = ExportFile.create(target, format.get(), warehouse)) {
            ShownAnswer shown = new ShownAnswer(file.writer(), terminal);
            Answer answer = session.ask(last, shown);
            shown.clearProgress();

            if (answer instanceof Answer.Complete) {
                out.println("Résultat écrit : " + file.keep());
                file.writer().remark().ifPresent(remark -> out.println("Attention : " + remark));
            }

            tell(last, answer, shown, out);
        }
    }

    private static void tell(String sql, Answer answer, ShownAnswer shown, PrintWriter out) {
        shown.warnings().forEach(warning -> out.println("Attention : " + warning));

        if (answer instanceof Answer.Complete complete) {
            double seconds = complete.duration().toMillis() / 1000.0;
            out.println("(" + complete.rows() + (complete.rows() < 2 ? " ligne, " : " lignes, ")
                    + String.format(Locale.FRANCE, "%.2f s)", seconds));
        } else if (answer instanceof Answer.Failed failed) {
            out.println(FaultText.of(sql, failed));
        } else {
            out.println("Requête arrêtée.");
        }
    }
}
