package fr.solidrnet.app.sql.shell;

import fr.solidrnet.app.sql.SqlSession;
import java.nio.file.Path;

/** The interactive shell. */
public final class SqlShell {
    public SqlShell(SqlSession session, Path warehouse, String edition) {}

    public void run() {}
}
