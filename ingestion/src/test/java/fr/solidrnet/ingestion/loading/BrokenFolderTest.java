package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.ingestion.reading.BrokenFiles;
import fr.solidrnet.warehouse.journal.FileAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of several hundred odd files never ends a run: each is loaded with an exact account, or refused. */
class BrokenFolderTest {
    private static final int FILES = 300;
    private static final long SEED = 20261123;
    private static final String DELIVERY = "2026-10-31";

    @TempDir
    private Path folder;

    @Test
    void everyFileOfAFolderOfOddFilesIsAccountedFor() throws IOException {
        Exports exports = new Exports(folder)
                .file(
                        "2026-10-01",
                        "lots_debut.csv",
                        "lot_id;donateur;date_cession;mis_a_jour_le",
                        "LOT-1;MAAF;2026-09-30;2026-09-30T12:00:00");
        exports.ingest();
        Set<String> sent = write(exports.deliveries().resolve(DELIVERY), Long.getLong("solidrnet.seed", SEED));
        List<FileAccount> told = accounts(exports.check());
        List<FileAccount> loaded = accounts(exports.ingest());

        assertThat(loaded.stream().map(FileAccount::fichier).collect(Collectors.toSet()))
                .isEqualTo(sent);
        assertThat(loaded)
                .allSatisfy(account -> assertThat(account.fates().balanced()).isTrue());
        assertThat(loaded.stream().map(FileAccount::statut).distinct()).hasSizeGreaterThan(2);
        assertThat(loaded.stream().map(BrokenFolderTest::tell))
                .as("what is loaded is what the check told")
                .containsExactlyElementsOf(
                        told.stream().map(BrokenFolderTest::tell).toList());
        assertThat(accounts(exports.ingest()))
                .as("the same folder again")
                .allSatisfy(account -> assertThat(account.fates().nouvelles()).isZero());
    }

    private static Set<String> write(Path delivery, long seed) throws IOException {
        System.out.println("Odd files made from the seed " + seed + " on: -Dsolidrnet.seed takes another");
        BrokenFiles files = new BrokenFiles();
        Set<String> names = new TreeSet<>();

        for (int i = 0; i < FILES; i++) {
            BrokenFiles.Broken broken = files.of(seed + i);
            String name = i + "/" + broken.name();
            Files.createDirectories(delivery.resolve(name).getParent());
            Files.write(delivery.resolve(name), broken.bytes());
            names.add(name);
        }

        return names;
    }

    private static List<FileAccount> accounts(IngestReport report) {
        return report.deliveries().stream()
                .filter(delivery -> delivery.name().equals(DELIVERY))
                .flatMap(delivery -> delivery.accounts().stream())
                .toList();
    }

    private static String tell(FileAccount account) {
        return account.fichier() + " " + account.table() + " " + account.statut() + " " + account.fates() + " "
                + account.rejeteesParCode() + " " + account.remarques();
    }
}
