package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on machines ends in a sentence that says what to do, and leaves the warehouse as it was. */
class UglyMachineTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();

    @TempDir
    Path folder;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", folder.toString());
        }
    }

    @Test
    void aFullDiskLosesNothingThatWasLoaded() throws Exception {
        mount("size=2m");

        Throwable failure = catchThrowable(() -> {
            for (int i = 0; i < 1000; i++) {
                try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
                    TrialRows.deliver(warehouse, "d" + i, names(i));
                }
            }
        });

        assertThat(told(failure)).isEqualTo(FailureKind.STORAGE);
        run("mount", "-o", "remount,size=64m", folder.toString());

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            assertThat(warehouse.ledger()).isNotEmpty();
            assertThat(warehouse.rows(TrialRows.LIEUX))
                    .isEqualTo(warehouse.accounts().stream()
                            .mapToLong(account -> account.fates().lues())
                            .sum());
            TrialRows.deliver(warehouse, "après", "x");
        }
    }

    @Test
    void aReadOnlyDiskIsReadAndNotWritten() throws Exception {
        mount("size=16m");

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            TrialRows.deliver(warehouse, "a", "x");
        }

        run("mount", "-o", "remount,ro", folder.toString());
        Throwable failure = catchThrowable(() -> TestWarehouse.open(folder, CONTRACTS));
        assertThat(told(failure)).isEqualTo(FailureKind.STORAGE);

        try (Warehouse reader = TestWarehouse.read(folder, CONTRACTS)) {
            assertThat(reader.rows(TrialRows.LIEUX)).isEqualTo(1);
        }
    }

    @Test
    void aDamagedCatalogueIsTold() throws IOException {
        TestWarehouse.open(folder, CONTRACTS).close();
        Path catalogue = TestWarehouse.layout(folder).catalogueFile();

        try (FileChannel channel = FileChannel.open(catalogue, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("pas une base de données".repeat(400).getBytes("UTF-8")), 0);
        }

        for (Runnable opening : java.util.List.<Runnable>of(
                () -> TestWarehouse.open(folder, CONTRACTS), () -> TestWarehouse.read(folder, CONTRACTS))) {
            assertThatThrownBy(opening::run)
                    .isInstanceOf(SolidrnetException.class)
                    .hasMessageContaining("catalogue");
        }
    }

    @Test
    void somethingElseInTheWayIsNamed() throws IOException {
        WarehouseLayout layout = TestWarehouse.layout(folder);
        Files.createDirectories(layout.catalogueFile().resolve("dossier"));
        Files.createDirectories(layout.tables());
        assertThatThrownBy(() -> TestWarehouse.open(folder, CONTRACTS))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("catalogue.sqlite");
        FileTree.delete(layout.root());

        Files.createDirectories(layout.root());
        FileTree.delete(layout.quarantine());
        Files.writeString(layout.quarantine(), "un fichier");
        assertThatThrownBy(() -> TestWarehouse.open(folder, CONTRACTS))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining(layout.quarantine().toString());
    }

    @Test
    void whatLibrariesWrapIsToldAndWhatIsToldStays() {
        assertThat(MachineTrouble.of(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
                .hasValueSatisfying(told -> assertThat(told).hasMessageContaining("SOLIDRNET_HEAP"));
        assertThat(MachineTrouble.of(new UncheckedIOException(new NoSuchFileException("/exports/lots.csv"))))
                .hasValueSatisfying(
                        told -> assertThat(told).hasMessageContaining("gone while it was needed: /exports/lots.csv"));
        assertThat(MachineTrouble.of(
                        new SolidrnetException(FailureKind.BUSY, "x", new IOException("No space left on device"))))
                .isEmpty();
        assertThat(MachineTrouble.of(new IllegalStateException("x"))).isEmpty();
    }

    private void mount(String options) throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()) == 0;
        assumeTrue(mounted, "this machine lets no test mount a small disk");
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static FailureKind told(Throwable failure) {
        return failure instanceof SolidrnetException known
                ? known.kind()
                : MachineTrouble.of(failure)
                        .orElseThrow(() -> new AssertionError("Told in no sentence", failure))
                        .kind();
    }

    private static String[] names(int delivery) {
        return IntStream.range(0, 500)
                .mapToObj(i -> "lieu-" + delivery + "-" + i)
                .toArray(String[]::new);
    }
}
