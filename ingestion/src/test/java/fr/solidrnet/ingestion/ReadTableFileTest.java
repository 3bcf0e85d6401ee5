package fr.solidrnet.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadTableFileTest {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final ReadTableFile FACTORS = new ReadTableFile(CONTRACTS, "facteurs");
    private static final String HEADER = "code;valeur;unite;loi;parametres;source;valide_du;valide_au;statut\n";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("un jeu.csv"), text);
    }

    @Test
    void theShippedSetIsReadWholeWhateverItsName() throws IOException {
        String shipped =
                ResourceFolder.read(Contracts.class, "reference", ".csv").get("facteurs_2026.csv");

        var rows = FACTORS.rows(file(shipped));

        assertThat(rows).hasSize((int) shipped.lines().count() - 1);
        assertThat(rows.get(0))
                .containsEntry("code", "F_NEW_UNITE_CENTRALE")
                .containsEntry("parametres", "gsd=1.45")
                .containsEntry("valide_au", LocalDate.of(2027, 6, 30));
        assertThat((BigDecimal) rows.get(0).get("valeur")).isEqualByComparingTo("204.4");
    }

    @Test
    void oneRefusedRowRefusesTheFileAndIsToldByItsLine() throws IOException {
        Path file = file(HEADER + "L2;3;an;fixe;;essai;2022-01-01;;hypothese\n" + "DELTA;beaucoup;ratio;loi;;;;;\n");

        assertThatThrownBy(() -> FACTORS.rows(file))
                .hasMessageContaining("un jeu.csv is no whole file of the table facteurs")
                .hasMessageContaining("line 3: ")
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.CONFIGURATION, SolidrnetException::kind);
    }

    @Test
    void aFileOfOtherColumnsIsRefused() throws IOException {
        Path file = file("nom;age\nDurand;42\n");

        assertThatThrownBy(() -> FACTORS.rows(file))
                .hasMessageContaining("is no whole file of the table facteurs")
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.CONFIGURATION, SolidrnetException::kind);
    }
}
