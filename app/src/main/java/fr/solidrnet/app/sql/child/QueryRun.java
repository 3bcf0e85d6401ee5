package fr.solidrnet.app.sql.child;

import fr.solidrnet.app.sql.gate.Gate;
import fr.solidrnet.app.sql.gate.GatedQuery;
import fr.solidrnet.app.sql.gate.SqlRefusal;
import fr.solidrnet.app.sql.wire.Column;
import fr.solidrnet.app.sql.wire.Reply;
import fr.solidrnet.app.sql.wire.ReplyWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/** Takes one text through the gate, runs it, and streams what it gives. */
final class QueryRun {
    private static final long FLUSH_EVERY = 1000;

    private final Connection connection;
    private final Gate gate;
    private final boolean knowsSensitivity;
    private final ChildSettings settings;
    private final ReplyWriter out;

    QueryRun(Connection connection, Gate gate, boolean knowsSensitivity, ChildSettings settings, ReplyWriter out) {
        this.connection = connection;
        this.gate = gate;
        this.knowsSensitivity = knowsSensitivity;
        this.settings = settings;
        this.out = out;
    }

    void answer(String typed) throws IOException {
        String run = typed;
        boolean placed = false;
        Set<String> tables = Set.of();

        try {
            GatedQuery query = gate.pass(typed);
            run = query.sql();
            placed = !query.isCompleted();
            tables = query.facts().tables();
            stream(query);
        } catch (SqlRefusal refusal) {
            out.write(new Reply.Failure(refusal.sentence(), refusal.position(), false));
        } catch (SQLException failure) {
            Reply.Failure told = new FrenchErrors(settings, new KnownNames(connection)).of(failure, run, tables);
            // A place in a text that was completed, or is to complete another, is none in the text that was typed.
            out.write(placed ? told : new Reply.Failure(told.sentence(), SqlRefusal.NOWHERE, told.spent()));
        }
    }

    private void stream(GatedQuery query) throws SQLException, IOException, SqlRefusal {
        try (DuckDBPreparedStatement statement =
                        connection.prepareStatement(query.sql()).unwrap(DuckDBPreparedStatement.class);
                ProgressTeller teller = new ProgressTeller(statement, out)) {
            List<Column> columns = Cells.columns(statement.getMetaData());

            if (columns.size() > settings.columns()) {
                throw new SqlRefusal(
                        "Le résultat aurait " + columns.size() + " colonnes, pour " + settings.columns()
                                + " permises (sql.columns).",
                        SqlRefusal.NOWHERE);
            }

            Secrecy secrecy = Secrecy.of(connection, query.facts(), columns, knowsSensitivity);
            teller.start();

            try (ResultSet rows = statement.executeQuery()) {
                teller.close();
                // The types of EXPLAIN are known only once it has run.
                List<Column> shown = Cells.columns(rows.getMetaData());
                out.write(new Reply.Columns(shown));
                long count = rows(rows, shown, secrecy);

                for (String warning : secrecy.warnings()) {
                    out.write(new Reply.Warning(warning));
                }

                out.write(new Reply.End(count));
            }
        }
    }

    private long rows(ResultSet rows, List<Column> columns, Secrecy secrecy)
            throws SQLException, IOException, SqlRefusal {
        long count = 0;

        while (rows.next()) {
            List<@Nullable String> cells = new ArrayList<>(columns.size());

            for (int i = 0; i < columns.size(); i++) {
                cells.add(bounded(Cells.text(rows, i + 1, columns.get(i)), columns.get(i)));
            }

            secrecy.see(cells);
            out.write(new Reply.Row(cells));
            count++;

            if (count == 1 || count % FLUSH_EVERY == 0) {
                out.flush();
            }
        }

        return count;
    }

    private @Nullable String bounded(@Nullable String cell, Column column) throws SqlRefusal {
        long most = settings.cellKilobytes() * 1024L;

        if (cell != null && cell.length() * 4L > most && cell.getBytes(StandardCharsets.UTF_8).length > most) {
            throw new SqlRefusal(
                    "Une cellule de « " + column.name() + " » dépasse " + settings.cellKilobytes()
                            + " Ko (sql.cellKilobytes).",
                    SqlRefusal.NOWHERE);
        }

        return cell;
    }
}
