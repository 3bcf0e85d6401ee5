package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDbFile;
import fr.solidrnet.warehouse.edition.EditionOrigin;
import fr.solidrnet.warehouse.edition.EditionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** A process that does to a warehouse all that can be done to one, and stays at a moment of it until it is killed. */
final class KilledWarehouse {
    private static final Contracts CONTRACTS = TrialRows.contracts();
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    private KilledWarehouse() {}

    /** The folder, and the moment. */
    public static void main(String[] arguments) {
        run(Path.of(arguments[0]), new StayAt(Integer.parseInt(arguments[1])));
    }

    /** Does what is not done yet: two deliveries, an edition, the file of views, an upkeep. */
    static void run(Path folder, CommitSteps steps) {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS, steps)) {
            for (String livraison : List.of("a", "b")) {
                boolean loaded = warehouse.ledger().stream()
                        .anyMatch(entry -> entry.livraison().equals(livraison));

                if (!loaded) {
                    TrialRows.deliver(warehouse, livraison, livraison + "1", livraison + "2");
                }
            }

            EditionStore store = new EditionStore(warehouse);

            if (store.list().isEmpty()) {
                store.freeze(
                        store.begin(MONTH), new EditionOrigin(null, List.of("a", "b"), "reference", new TreeMap<>()));
            }

            Maintenance maintenance = new Maintenance(warehouse);
            maintenance.compact(new CompactionLimits(32L << 20, 2));
            DuckDbFile.publish(warehouse);
            maintenance.clean(Duration.ZERO);
        }
    }

    /** Starts it, waits until it is there, and kills it. */
    static void killAt(int moment, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWarehouse.class.getName(),
                        folder.toString(),
                        Integer.toString(moment))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Its only line says that it is there; none comes when it ended before.
        process.inputReader().readLine();
        process.destroyForcibly().waitFor();
    }

    /** What is left of a run: rows, accounts and editions, technical ids aside. */
    static List<String> outcome(Path folder) {
        List<String> outcome = new ArrayList<>();

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            long snapshot = warehouse.state().snapshots().get(TrialRows.LIEUX);
            RecordFile.read(warehouse.table(TrialRows.LIEUX), snapshot).stream()
                    .map(row -> row.getField("livraison") + "/" + row.getField("lieu_id"))
                    .sorted()
                    .forEach(outcome::add);
            warehouse.accounts().forEach(account -> outcome.add(account.livraison() + " " + account.fates()));
            EditionStore store = new EditionStore(warehouse);
            store.list().forEach(id -> {
                long frozen = store.open(id).manifest().instantanes().get(TrialRows.LIEUX.toString());
                outcome.add(id + " "
                        + RecordFile.read(warehouse.table(TrialRows.LIEUX), frozen)
                                .size());
            });
            outcome.add(
                    "orphans " + new Maintenance(warehouse).clean(Duration.ZERO).orphans());
        }

        return outcome;
    }

    private static final class StayAt implements CommitSteps {
        private final int last;
        private int moment;

        StayAt(int last) {
            this.last = last;
        }

        @Override
        public void before(Step step) {
            count();
        }

        @Override
        public void after(Step step) {
            count();
        }

        private void count() {
            moment++;

            while (moment == last) {
                System.out.println("there");
                LockSupport.park();
            }
        }
    }
}
