package fr.solidrnet.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.ForeignKey;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Before anything is spoilt, every row is one that must be taken, and each delivery stands on those before it. */
class SampleTablesTest {
    private static final SampleSettings SETTINGS = new SampleSettings(14, YearMonth.of(2026, 10), 0.4, 7);
    private static final Contracts CONTRACTS = DemoSample.CONTRACTS;
    private static final List<Shown> ROWS = new ArrayList<>();
    private static final List<String> COLUMNS_UNKNOWN = new ArrayList<>();

    /** A row of one month's export. */
    private record Shown(int month, Contract contract, Map<String, String> cells, boolean withdrawn) {
        List<String> key() {
            return contract.primaryKey().stream().map(this::cell).toList();
        }

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        String stamp() {
            return cell(contract.stamp() == null ? "" : contract.stamp());
        }
    }

    @BeforeAll
    static void exportEveryMonth() {
        Programme programme = Programme.of(SETTINGS);
        List<SampleTable> tables = GenerateSample.tables(programme, new PlantedNames());

        for (int month = 0; month < SETTINGS.months(); month++) {
            for (SampleTable table : tables) {
                if (table.due(programme.timeline(), month)) {
                    export(table, Window.of(programme.timeline(), month));
                }
            }
        }
    }

    private static void export(SampleTable table, Window window) {
        Contract contract = CONTRACTS.table(table.name());
        table.columns().stream()
                .filter(column -> !column.equals(SampleTable.MOTIF))
                .filter(column -> contract.find(column).isEmpty())
                .forEach(COLUMNS_UNKNOWN::add);
        table.rows(window, row -> {
            Map<String, String> cells = new LinkedHashMap<>();

            for (int i = 0; i < row.cells().length; i++) {
                cells.put(table.columns().get(i), row.cells()[i]);
            }

            ROWS.add(new Shown(window.month(), contract, cells, row.withdrawn()));
        });
    }

    @Test
    void everyColumnIsOneOfTheContract() {
        assertThat(COLUMNS_UNKNOWN).isEmpty();
        assertThat(ROWS).hasSizeGreaterThan(20_000);
    }

    @Test
    void everyRowSatisfiesItsContract() {
        assertThat(ROWS.stream()
                        .filter(row -> !row.withdrawn())
                        .flatMap(row -> CleanRows.faults(row.contract(), row.cells()).stream()))
                .isEmpty();
    }

    @Test
    void everyReferenceIsToARowDeliveredByThen() {
        Map<String, Set<String>> delivered = new TreeMap<>();
        Map<Integer, List<Shown>> months = new TreeMap<>();
        ROWS.forEach(row ->
                months.computeIfAbsent(row.month(), month -> new ArrayList<>()).add(row));
        List<String> dangling = new ArrayList<>();

        months.forEach((month, rows) -> {
            rows.forEach(row -> delivered
                    .computeIfAbsent(row.contract().name(), table -> new HashSet<>())
                    .add(row.key().get(0)));
            rows.forEach(row -> dangling.addAll(dangling(row, delivered)));
        });

        assertThat(dangling).isEmpty();
    }

    private static List<String> dangling(Shown row, Map<String, Set<String>> delivered) {
        List<String> dangling = new ArrayList<>();

        for (ForeignKey key : row.contract().foreignKeys()) {
            Set<String> known = delivered.getOrDefault(key.reference().resource(), Set.of());

            for (String value : row.cell(key.field()).split("\\|")) {
                boolean sought = !value.isEmpty() && !key.reference().resource().equals("communes");

                if (sought && !known.contains(value)) {
                    dangling.add(key + " of " + row);
                }
            }
        }

        return dangling;
    }

    /** Every version of a row has a stamp of its own: equal stamps are equal rows. */
    @Test
    void aStampNamesOneVersion() {
        Map<List<String>, Map<String, String>> versions = new HashMap<>();
        List<String> clashes = new ArrayList<>();

        for (Shown row : ROWS) {
            List<String> version = new ArrayList<>(row.key());
            version.add(row.contract().name());
            version.add(row.stamp());
            Map<String, String> other = versions.putIfAbsent(version, row.cells());

            if (other != null && !other.equals(row.cells())) {
                clashes.add(other + " and " + row.cells());
            }
        }

        assertThat(clashes).isEmpty();
    }

    @Test
    void deliveriesRepeatCorrectAndWithdrawRows() {
        Map<List<String>, String> held = new HashMap<>();
        Map<String, Integer> fates = new TreeMap<>();

        for (Shown row : ROWS) {
            List<String> key = new ArrayList<>(row.key());
            key.add(row.contract().name());
            String before = held.put(key, row.stamp());
            String fate = row.withdrawn()
                    ? "retiree"
                    : before == null ? "nouvelle" : before.equals(row.stamp()) ? "doublon" : "corrigee";
            fates.merge(fate, 1, Integer::sum);
        }

        assertThat(fates.keySet()).containsExactly("corrigee", "doublon", "nouvelle", "retiree");
        assertThat(fates.get("corrigee")).isGreaterThan(1000);
        assertThat(fates.get("retiree")).isGreaterThan(30);
    }
}
