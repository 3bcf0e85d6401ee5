package fr.solidrnet.app;

import fr.solidrnet.app.explain.ChangeText;
import fr.solidrnet.app.explain.ExplainOutput;
import fr.solidrnet.app.explain.ExplanationText;
import fr.solidrnet.app.explain.Where;
import fr.solidrnet.app.sql.EditionSchema;
import fr.solidrnet.app.sql.output.Format;
import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.explain.AskedFigure;
import fr.solidrnet.transforms.explain.Change;
import fr.solidrnet.transforms.explain.ExplainFigure;
import fr.solidrnet.transforms.explain.Explanation;
import fr.solidrnet.transforms.explain.ResolveFigure;
import fr.solidrnet.transforms.explain.RowsBehind;
import fr.solidrnet.transforms.explain.SplitChanges;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: what stands behind a figure of an edition. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what stands behind a figure of an edition: definition, formula, SQL, deliveries, rows of exports.",
            "Everything is computed on the snapshots that the edition keeps; docs/explain.md shows an example."
        })
@SuppressWarnings("NullAway.Init")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "The indicator, as docs/indicateurs.md names it: packs_attribues.")
    String code;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Month of the figure (default: the edition's).")
    @Nullable
    YearMonth month;

    @Option(
            names = "--edition",
            paramLabel = "MONTH[/rN]",
            description = "The edition (default: the last revision of --month).")
    @Nullable
    String edition;

    @Option(
            names = "--where",
            paramLabel = "AXIS=VALUE",
            split = ",",
            description =
                    "Only these modalities, of any axes that the indicator's rows have: categorie=EHPAD,epci=200041317.")
    List<String> where = new ArrayList<>();

    @Option(
            names = "--periode",
            paramLabel = "PERIOD",
            description = "mois, annee or cumul (default: the first it has).")
    @Nullable
    String period;

    @Option(
            names = "--from",
            paramLabel = "MONTH[/rN]",
            description = "With --to: why the figure changed since this edition.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "MONTH[/rN]", description = "The edition whose figure is explained by --from.")
    @Nullable
    String to;

    @Option(names = "--rows", description = "Lists the rows of exports behind the figure: delivery, file, line.")
    boolean rows;

    @Option(
            names = "--format",
            defaultValue = "table",
            description =
                    "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). All but table and json list --rows alone.")
    Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; its folder exists.")
    @Nullable
    Path out;

    @Mixin
    WarehouseOptions options;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        if (rowsAlone() && (from != null || to != null)) {
            throw wrong(
                    "--from et --to se lisent en texte ou avec --format json, qui liste toutes les lignes corrigées.");
        }

        if (rowsAlone() && !rows) {
            throw wrong("--format " + format.extension() + " liste des lignes : ajoutez --rows.");
        }

        if (format.isBinary() && out == null) {
            throw wrong("--format " + format.extension() + " demande --out.");
        }

        if (from != null || to != null) {
            change();
        } else {
            figure();
        }

        return ExitCode.OK.code();
    }

    private void figure() throws IOException, SQLException {
        if (month == null && edition == null) {
            throw wrong("Donnez --month, ou --edition ; ou --from et --to.");
        }

        EditionId id = find(edition == null ? String.valueOf(month) : edition);
        Contracts contracts = Contracts.load();

        try (Warehouse warehouse = options.openForReading(contracts);
                Connection connection = DuckDb.inMemory()) {
            PinnedEdition pinned = PinnedEdition.attach(connection, warehouse, id);
            AskedFigure asked = new ResolveFigure(connection, pinned)
                    .resolve(code, period, month == null ? id.month() : month, Where.parse(where));
            Explanation told = new ExplainFigure(connection, pinned).explain(asked);
            output().tell(
                            told,
                            text -> ExplanationText.print(told, text),
                            rows ? new RowsBehind(connection, pinned, asked) : null);
        }
    }

    private void change() throws IOException, SQLException {
        if (from == null || to == null || edition != null || rows) {
            throw wrong("--from et --to vont ensemble, sans --edition ni --rows.");
        }

        EditionId earlier = find(from);
        EditionId later = find(to);
        Contracts contracts = Contracts.load();

        if (earlier.equals(later)) {
            throw wrong("--from et --to sont la même édition.");
        }

        try (Warehouse warehouse = options.openForReading(contracts);
                Connection connection = DuckDb.inMemory()) {
            PinnedEdition before = PinnedEdition.attach(connection, warehouse, earlier);
            PinnedEdition after = PinnedEdition.attach(connection, warehouse, later);
            AskedFigure asked = new ResolveFigure(connection, after)
                    .resolve(code, period, month == null ? later.month() : month, Where.parse(where));
            Change told = new SplitChanges(connection, before, after, contracts)
                    .split(asked, month == null ? earlier.month() : month);
            output().tell(told, text -> ChangeText.print(told, text), null);
        }
    }

    private EditionId find(String wanted) {
        return EditionSchema.find(options.layout().editions(), wanted);
    }

    private ExplainOutput output() {
        return new ExplainOutput(
                output.json ? Format.JSON : format,
                out,
                options.layout(),
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                System.out);
    }

    private boolean rowsAlone() {
        return format != Format.TABLE && format != Format.JSON;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
