package fr.solidrnet.app;

import fr.solidrnet.ingestion.ForgetPersons;
import fr.solidrnet.ingestion.privacy.PersonKeys;
import fr.solidrnet.transforms.edition.DescribeTables;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDbFile;
import fr.solidrnet.warehouse.journal.ErasureRecord;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code forget}: persons who asked for it are known no more. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Erases persons from the quarantine, from every table and from what editions keep; counts stay.",
            "Have them erased at their source first, else its next export brings them back.",
            "The file of references is yours: this command leaves it, remove it afterwards."
        })
@SuppressWarnings("NullAway.Init")
final class ForgetCommand implements Callable<Integer> {
    @Option(
            names = "--ref",
            required = true,
            paramLabel = "FILE",
            description = "References in clear, one a line, as the exports write them (UTF-8).")
    Path references;

    @Mixin
    WarehouseOptions warehouse;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        warehouse.refuseMissing();
        List<String> asked = read(references);
        Contracts contracts = Contracts.load();
        ErasureRecord act;

        try (Warehouse open = warehouse.openForWriting(contracts, Clock.systemUTC(), CommitSteps.NONE)) {
            act = new ForgetPersons(open, PersonKeys.of(open, System.getenv())).forget(asked, "forget --ref");
            DuckDbFile.publish(open, new DescribeTables(contracts));
        }

        output.print(spec, act, out -> print(act, out));
        return ExitCode.OK.code();
    }

    private static void print(ErasureRecord act, PrintWriter out) {
        out.printf(
                "Références demandées : %d ; pseudonymes remplacés : %d ; cellules changées : %d ; lignes de quarantaine"
                        + " vidées : %d.%n",
                act.referencesDemandees(),
                act.pseudonymesRemplaces(),
                act.valeursRemplacees(),
                act.lignesQuarantaine());

        if (act.pseudonymesRemplaces() < act.referencesDemandees()) {
            out.println("Moins de personnes trouvées que demandées : chaque référence s’écrit comme dans l’export"
                    + " (docs/configuration.md, « Forgetting a person »).");
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            // The cause's own message is left out: it may quote what the file holds.
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "Cannot read the references in " + file + ": give a text file in UTF-8");
        }
    }
}
