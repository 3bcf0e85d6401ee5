package fr.solidrnet.transforms.impact;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a simulation reads of the marts, for every month of the table {@code edition}. */
final class ServiceRows {
    private final Connection connection;
    private final SortedMap<String, String> selects = ResourceFolder.read(ServiceRows.class, "impact", ".sql");

    ServiceRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The devices by month; a month without any has no entry.
     *
     * @param unknown what a device without a type counts under
     */
    SortedMap<String, InService> devices(String unknown) {
        SortedMap<String, InService> months = new TreeMap<>();
        each("appareils_en_service.sql", row -> {
            String type = row.getString("type_appareil");
            months.computeIfAbsent(row.getString("mois"), month -> new InService())
                    .add(
                            type == null || type.isEmpty() ? unknown : type,
                            row.getInt("annee"),
                            row.getLong("appareils"));
        });
        return months;
    }

    /** The survey as it stood at the end of every month. */
    SortedMap<String, Survey> surveys() {
        SortedMap<String, Survey> months = new TreeMap<>();
        each(
                "enquete.sql",
                row -> months.put(
                        row.getString("mois"), new Survey(row.getLong("reponses"), row.getLong("achats_neufs"))));
        return months;
    }

    /** Codes of the factors that a figure of the latest month reads without a simulation. */
    SortedSet<String> directFactors() {
        SortedSet<String> codes = new TreeSet<>();
        each("facteurs_directs.sql", row -> codes.add(row.getString("code")));
        return codes;
    }

    private void each(String name, RowUse use) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(selects.get(name))) {
            while (row.next()) {
                use.of(row);
            }
        } catch (SQLException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot run impact/" + name + ": " + e.getMessage(), e);
        }
    }

    private interface RowUse {
        void of(ResultSet row) throws SQLException;
    }
}
