package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Category;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The factors that the product ships with, as the models use them. */
class FactorsTest {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final Contract FACTORS = CONTRACTS.table("facteurs");

    @TempDir
    Path folder;

    @Test
    void theFileHasTheColumnsOfTheContractAndOneRowACode() throws Exception {
        String header = text().lines().findFirst().orElseThrow();

        assertThat(header.split(";"))
                .containsExactlyElementsOf(
                        FACTORS.exported().stream().map(Field::name).toList());
        assertThat(column("code", "true")).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyValueIsOneThatTheContractTakes() throws Exception {
        assertThat(column("code", "valeur is null or valeur < 0 or valide_au < valide_du or source is null"))
                .isEmpty();

        for (String listed : List.of("loi", "statut")) {
            assertThat(column(listed, "true")).isSubsetOf(codes(FACTORS, listed));
        }

        String pattern = FACTORS.field("parametres").constraints().pattern();
        assertThat(column("parametres", "parametres is not null")).allMatch(text -> text.matches(pattern));
    }

    @Test
    void everyMassIsOfATypeOfDeviceAndInKilograms() throws Exception {
        assertThat(column("code[7:]", "code like 'MASSE\\_%' escape '\\'"))
                .isNotEmpty()
                .isSubsetOf(codes(CONTRACTS.table("appareils"), "type_appareil"));
        assertThat(column("unite", "code like 'MASSE\\_%' escape '\\'")).containsOnly("kg");
    }

    private static List<String> codes(Contract contract, String column) {
        return contract.field(column).categories().stream().map(Category::value).toList();
    }

    private static String text() {
        return ResourceFolder.read(Contracts.class, "reference", ".csv").get("facteurs_2026.csv");
    }

    private List<String> column(String expression, String condition) throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("facteurs.csv"), text());
        List<String> values = new ArrayList<>();

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + expression + " from read_csv('" + file
                        + "', delim = ';', header = true) where " + condition)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }

        return values;
    }
}
