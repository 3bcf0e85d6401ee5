package fr.solidrnet.app;

import fr.solidrnet.app.explain.VerificationText;
import fr.solidrnet.app.sql.EditionSchema;
import fr.solidrnet.transforms.edition.Verification;
import fr.solidrnet.transforms.edition.VerifyEdition;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: whether an edition is still what was frozen, and still comes out of its data. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Computes a frozen edition again from the snapshots that it keeps, and compares every figure and file.",
            "Ends with 9 where anything differs."
        })
@SuppressWarnings("NullAway.Init")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MONTH[/rN]", description = "2026-10 (its last revision) or 2026-10/r1.")
    String edition;

    @Mixin
    WarehouseOptions options;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        EditionId id = EditionSchema.find(options.layout().editions(), edition);

        try (Warehouse warehouse = options.openForReading(Contracts.load())) {
            Verification found = VerifyEdition.verify(warehouse, id);
            output.print(spec, found, out -> VerificationText.print(found, out));
            return (found.estSaine() ? ExitCode.OK : ExitCode.DIFFERENT).code();
        }
    }
}
