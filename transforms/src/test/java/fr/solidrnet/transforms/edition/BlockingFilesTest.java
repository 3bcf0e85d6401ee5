package fr.solidrnet.transforms.edition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlockingFilesTest {
    private static final Set<String> TABLES = Set.of("objectifs", "communes");

    private static FileAccount account(String livraison, String table, String fichier, FileStatus statut) {
        return account(1, livraison, table, fichier, statut);
    }

    private static FileAccount account(
            long sequence, String livraison, String table, String fichier, FileStatus statut) {
        return new FileAccount(
                sequence,
                livraison,
                LocalDate.parse(livraison.substring(0, 10)),
                fichier,
                table,
                statut,
                "",
                "",
                Fates.NONE,
                new TreeMap<>(),
                List.of());
    }

    @Test
    void aRefusedOrHeldFileOfTheLatestDeliveryBlocks() {
        FileAccount refused = account("2026-10-31", "objectifs", "o.csv", FileStatus.REFUSE);
        FileAccount held = account("2026-09-30", "communes", "c.csv", FileStatus.RETENU);
        FileAccount other = account("2026-10-31", "lots", "l.csv", FileStatus.RETENU);

        assertThat(new BlockingFiles(FileAccount::sequence).among(List.of(refused, other, held), TABLES))
                .containsExactly(held, refused);
    }

    @Test
    void aLaterDeliveryOfTheTableMakesItGood() {
        FileAccount refused = account("2026-09-30", "objectifs", "o.csv", FileStatus.REFUSE);
        FileAccount loaded = account("2026-10-31", "objectifs", "o.csv", FileStatus.CHARGE);
        FileAccount other = account("2026-11-30", "lots", "l.csv", FileStatus.CHARGE);

        assertThat(new BlockingFiles(FileAccount::sequence).among(List.of(loaded, refused, other), TABLES))
                .isEmpty();
    }

    @Test
    void aGoodFileBesideDoesNotExcuseABadOne() {
        FileAccount loaded = account("2026-10-31", "objectifs", "a.csv", FileStatus.CHARGE);
        FileAccount refused = account("2026-10-31", "objectifs", "b.csv", FileStatus.REFUSE);

        assertThat(new BlockingFiles(FileAccount::sequence).among(List.of(loaded, refused), TABLES))
                .containsExactly(refused);
    }

    @Test
    void aFileThatComesLaterForTheSameDateMakesItGood() {
        FileAccount refused = account(1, "2026-10-31", "objectifs", "o.csv", FileStatus.REFUSE);
        FileAccount again = account(3, "2026-10-31", "objectifs", "o corrigé.csv", FileStatus.CHARGE);
        FileAccount elsewhere = account(3, "2026-10-31 bis", "objectifs", "o.csv", FileStatus.DEJA_CHARGE);
        FileAccount earlier = account(3, "2026-09-30", "objectifs", "o.csv", FileStatus.CHARGE);

        assertThat(blocking(refused, again)).isEmpty();
        assertThat(blocking(refused, elsewhere)).isEmpty();
        assertThat(blocking(refused, earlier)).containsExactly(refused);
    }

    @Test
    void aBadFileThatComesLaterForTheSameDateBlocks() {
        FileAccount loaded = account(1, "2026-10-31", "objectifs", "a.csv", FileStatus.CHARGE);
        FileAccount refused = account(2, "2026-10-31", "objectifs", "b.csv", FileStatus.REFUSE);

        assertThat(blocking(loaded, refused)).containsExactly(refused);
    }

    @Test
    void aRevisionOfAGoodFileDoesNotMakeItComeLater() {
        FileAccount revised = account(5, "2026-10-31", "objectifs", "a.csv", FileStatus.CHARGE);
        FileAccount refused = account(1, "2026-10-31", "objectifs", "b.csv", FileStatus.REFUSE);

        assertThat(new BlockingFiles(account -> 1).among(List.of(revised, refused), TABLES))
                .containsExactly(refused);
    }

    private static List<FileAccount> blocking(FileAccount... accounts) {
        return new BlockingFiles(FileAccount::sequence).among(List.of(accounts), TABLES);
    }

    @Test
    void nothingBlocksWhereNoTableMustBeWhole() {
        FileAccount refused = account("2026-10-31", "objectifs", "o.csv", FileStatus.REFUSE);

        assertThat(new BlockingFiles(FileAccount::sequence).among(List.of(refused), Set.of()))
                .isEmpty();
        assertThat(new BlockingFiles(FileAccount::sequence).among(List.of(), TABLES))
                .isEmpty();
    }
}
