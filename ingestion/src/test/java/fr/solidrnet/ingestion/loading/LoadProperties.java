package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.journal.FileAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of any lots, however they are dated, withdrawn, repeated and delivered. */
class LoadProperties {
    private static final String HEADER = "lot_id;donateur;date_cession;unites_annoncees;mis_a_jour_le;motif";
    private static final List<String> DATES = List.of("2026-08-31", "2026-09-30", "2026-10-31");
    private static final String LIVE = "lot_id, donateur, unites_annoncees, mis_a_jour_le";

    /** Each load takes seconds: few tries, the same at each build. */
    @Property(tries = 6, seed = "79", shrinking = ShrinkingMode.OFF)
    void orderOfArrivalAndSplitOverFilesChangeNothingThatIsLive(
            @ForAll("deliveries") List<List<String>> deliveries, @ForAll("order") List<Integer> order)
            throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "proprietes")), "lots");
        Exports inOrder = whole(folder.resolve("en ordre"), deliveries);
        inOrder.ingest();
        Exports shuffled = whole(folder.resolve("en desordre"), deliveries);
        order.forEach(i -> shuffled.ingest(DATES.get(i)));
        Exports split = split(folder.resolve("en morceaux"), deliveries);
        split.ingest();

        List<String> live = inOrder.live("lots", "lot_id", LIVE);
        assertThat(shuffled.live("lots", "lot_id", LIVE)).isEqualTo(live);
        assertThat(split.live("lots", "lot_id", LIVE)).isEqualTo(live);

        long rows = deliveries.stream().mapToLong(List::size).sum();
        List.of(inOrder, shuffled, split).forEach(exports -> assertAccounts(exports.accounts(), rows));
    }

    private static void assertAccounts(List<FileAccount> accounts, long rows) {
        List<FileAccount> lots = accounts.stream()
                .filter(account -> account.table().equals("lots"))
                .toList();
        assertThat(lots).allSatisfy(account -> assertThat(account.fates().balanced())
                .as(account.toString())
                .isTrue());
        assertThat(lots.stream().mapToLong(account -> account.fates().lues()).sum())
                .isEqualTo(rows);
    }

    private static Exports whole(Path folder, List<List<String>> deliveries) {
        Exports exports = new Exports(folder);
        IntStream.range(0, DATES.size())
                .forEach(i -> exports.file(DATES.get(i), "lots_a.csv", lines(DATES.get(i), deliveries.get(i))));
        return exports;
    }

    /** The rows of a delivery over two files, in the order of their names. */
    private static Exports split(Path folder, List<List<String>> deliveries) {
        Exports exports = new Exports(folder);

        for (int i = 0; i < DATES.size(); i++) {
            List<String> rows = deliveries.get(i);
            int half = rows.size() / 2;
            exports.file(DATES.get(i), "lots_a.csv", lines(DATES.get(i) + "a", rows.subList(0, half)));
            exports.file(DATES.get(i), "lots_b.csv", lines(DATES.get(i) + "b", rows.subList(half, rows.size())));
        }

        return exports;
    }

    /** The name goes into an unknown column, which is kept out: two files never have the same bytes by chance. */
    private static String[] lines(String name, List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER + ";envoi"));
        rows.forEach(row -> lines.add(row + ";" + name));
        return lines.toArray(String[]::new);
    }

    @Provide
    Arbitrary<List<List<String>>> deliveries() {
        return row().list().ofMinSize(4).ofMaxSize(14).list().ofSize(DATES.size());
    }

    @Provide
    Arbitrary<List<Integer>> order() {
        return Arbitraries.shuffle(0, 1, 2);
    }

    private static Arbitrary<String> row() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("MAAF", "MAIF"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("", "", "MODIFIER", "ANNULER"))
                .as((lot, donor, day, motif) ->
                        "L" + lot + ";" + donor + ";2026-08-01;10;2026-08-0" + day + "T10:00:00;" + motif);
    }
}
