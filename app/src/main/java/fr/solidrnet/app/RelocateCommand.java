package fr.solidrnet.app;

import fr.solidrnet.transforms.edition.DescribeTables;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDbFile;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.Relocation;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseCopy;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code relocate}: a warehouse in another folder. */
@Command(
        name = "relocate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a copied or moved warehouse work where it lies now: its tables name their files by whole paths.",
            "With --to, copies it first, with its quarantine and its key; the old one stays, for you to remove."
        })
@SuppressWarnings("NullAway.Init")
final class RelocateCommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "DIR", description = "Folder to copy the warehouse to.")
    @Nullable
    Path to;

    @Mixin
    WarehouseOptions warehouse;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    /**
     * What was done, under the names that {@code --json} prints.
     *
     * @param ancien where the files were said to be, missing when they were said to be where they are
     * @param cle whether the key is where a run will look for it
     */
    record Relocated(@Nullable String ancien, String entrepot, boolean cle) {}

    @Override
    public Integer call() {
        warehouse.refuseMissing();
        Contracts contracts = Contracts.load();
        Clock clock = Clock.systemUTC();
        Duration wait = warehouse.lockWait();
        WarehouseOptions target = to == null ? warehouse : WarehouseOptions.at(to, warehouse.config);

        if (to != null) {
            new WarehouseCopy(warehouse.layout(), target.layout()).make(clock, wait);
        }

        WarehouseLayout layout = target.layout();
        Path old = new Relocation(layout, target.catalogue()).adapt(clock, wait).orElse(null);

        try (Warehouse adapted = target.openForWriting(contracts, clock, CommitSteps.NONE)) {
            DuckDbFile.publish(adapted, new DescribeTables(contracts));
        }

        Relocated result = new Relocated(
                old == null ? null : old.toString(), layout.root().toString(), Files.exists(layout.keyFile()));
        output.print(spec, result, out -> print(result, layout, out));
        return ExitCode.OK.code();
    }

    private static void print(Relocated result, WarehouseLayout layout, PrintWriter out) {
        out.println(
                result.ancien() == null
                        ? "L’entrepôt " + result.entrepot() + " nomme déjà ses fichiers là où ils sont."
                        : "L’entrepôt " + result.entrepot() + " ne dépend plus de " + result.ancien() + ".");

        if (!result.cle()) {
            out.println("La clé n’est pas à sa place : copiez-la en " + layout.keyFile()
                    + ", sans elle rien ne peut être chargé.");
        }
    }
}
