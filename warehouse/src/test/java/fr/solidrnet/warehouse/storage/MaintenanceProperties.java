package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.edition.EditionDraft;
import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.edition.EditionOrigin;
import fr.solidrnet.warehouse.edition.EditionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.iceberg.expressions.Expressions;

/** Whatever happens to a warehouse between two upkeeps, its rows and those of its editions stay. */
class MaintenanceProperties {
    private static final Contracts CONTRACTS = TrialRows.contracts();
    private static final CompactionLimits FEW = new CompactionLimits(32L << 20, 2);
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    private enum Act {
        DELIVER,
        REPLACE,
        KILLED,
        FREEZE,
        COMPACT,
        CLEAN
    }

    /** Each act opens the warehouse anew, an hour after the one before. */
    @Property(tries = 8, seed = "79", shrinking = ShrinkingMode.OFF)
    void rowsAndEditionsStayAndNoOrphanDoes(@ForAll("acts") List<Act> acts) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "proprietes")), "entretien")
                .toAbsolutePath();
        List<String> live = new ArrayList<>();
        Map<String, List<String>> frozen = new HashMap<>();

        for (int i = 0; i < acts.size(); i++) {
            try (Warehouse warehouse = open(folder, i)) {
                act(acts.get(i), "d" + i, warehouse, live, frozen);
                assertThat(rows(
                                warehouse,
                                warehouse.state().snapshot(TrialRows.LIEUX).orElse(-1)))
                        .as("after " + acts.subList(0, i + 1))
                        .containsExactlyInAnyOrderElementsOf(live);
            }
        }

        try (Warehouse warehouse = open(folder, acts.size())) {
            new Maintenance(warehouse).clean(Duration.ZERO);
            assertThat(new Maintenance(warehouse).clean(Duration.ZERO)).isEqualTo(new Cleaned(0, 0, 0, 0));
            EditionStore store = new EditionStore(warehouse);
            assertThat(store.list()).hasSize(frozen.size());
            store.list().forEach(id -> {
                EditionManifest manifest = store.open(id).manifest();
                long snapshot = manifest.instantanes().get(TrialRows.LIEUX.toString());
                assertThat(rows(warehouse, snapshot))
                        .as("rows of edition " + id)
                        .containsExactlyInAnyOrderElementsOf(frozen.get(id.toString()));
            });
        }
    }

    private static void act(
            Act act, String name, Warehouse warehouse, List<String> live, Map<String, List<String>> frozen) {
        switch (act) {
            case DELIVER -> {
                TrialRows.deliver(warehouse, name, "x", "y");
                live.addAll(List.of(name + "/x", name + "/y"));
            }
            case REPLACE -> {
                warehouse
                        .table(TrialRows.LIEUX)
                        .newDelete()
                        .deleteFromRowFilter(Expressions.alwaysTrue())
                        .commit();
                TrialRows.deliver(warehouse, name, "z");
                live.clear();
                live.add(name + "/z");
            }
            case KILLED -> TrialRows.append(warehouse, name, "perdu");
            case FREEZE -> {
                if (warehouse.lastEntry().isPresent()) {
                    EditionStore store = new EditionStore(warehouse);
                    EditionDraft draft = store.begin(YearMonth.of(2026, 10));
                    EditionOrigin origin = new EditionOrigin(null, List.of(), "reference", new TreeMap<>());
                    frozen.put(store.freeze(draft, origin).edition(), List.copyOf(live));
                }
            }
            case COMPACT -> new Maintenance(warehouse).compact(FEW);
            case CLEAN -> new Maintenance(warehouse).clean(Duration.ofHours(2));
        }
    }

    private static Warehouse open(Path folder, int hours) {
        WarehouseLayout layout = TestWarehouse.layout(folder);
        Clock clock = Clock.fixed(START.plus(Duration.ofHours(hours)), ZoneOffset.UTC);
        return Warehouse.openForWriting(layout, CatalogueSettings.embedded(layout), CONTRACTS, clock, Duration.ZERO);
    }

    private static List<String> rows(Warehouse warehouse, long snapshot) {
        return snapshot < 0
                ? List.of()
                : RecordFile.read(warehouse.table(TrialRows.LIEUX), snapshot).stream()
                        .map(row -> row.getField("livraison") + "/" + row.getField("lieu_id"))
                        .toList();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Arbitraries.of(Act.class).list().ofMinSize(5).ofMaxSize(12);
    }
}
