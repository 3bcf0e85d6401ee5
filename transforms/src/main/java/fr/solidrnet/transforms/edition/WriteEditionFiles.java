package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.impact.FactorLabels;
import fr.solidrnet.transforms.impact.FactorUse;
import fr.solidrnet.transforms.impact.SimulateImpact;
import fr.solidrnet.transforms.indicator.ComputeIndicators;
import fr.solidrnet.transforms.indicator.IndicatorCatalogue;
import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an edition's Parquet files: one for each SELECT of {@code edition/*.sql}, named after it and sorted by its
 * {@code order by}. The same marts give the same bytes.
 */
final class WriteEditionFiles {
    private static final String SUFFIX = ".sql";

    private final IndicatorCatalogue catalogue;
    private final Contracts contracts;
    private final ComputedFrom texts;

    /** @param texts what the edition computes from and keeps */
    WriteEditionFiles(ComputedFrom texts, Contracts contracts) {
        this.catalogue = texts.catalogue();
        this.contracts = contracts;
        this.texts = texts;
    }

    /**
     * @param connection where every mart and {@code journal.comptes} can be queried
     * @param previous the edition to compare with; none for the first of all
     */
    void write(Connection connection, YearMonth month, @Nullable FrozenEdition previous, Path folder) {
        new ComputeIndicators(catalogue, contracts).run(connection, month);
        FactorUse factors = new SimulateImpact(catalogue, contracts).run(connection, month);
        ComparedEdition.attach(connection, previous);

        try (Statement statement = connection.createStatement()) {
            EditionDefinitions.write(connection, catalogue);
            texts.write(connection);
            EditionDictionary.write(connection, contracts, MartSchemas.load());
            EditionFactors.write(connection, factors, new FactorLabels(contracts));

            for (Map.Entry<String, String> file : selects().entrySet()) {
                String name = file.getKey().substring(0, file.getKey().length() - SUFFIX.length());
                statement.execute(copy(file.getValue(), folder.resolve(name + ".parquet")));
            }
        } catch (SQLException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE,
                    "Cannot write the edition's files into " + folder + ": check the disk's space and rights on it ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    private static Map<String, String> selects() {
        return ResourceFolder.read(WriteEditionFiles.class, "edition", SUFFIX);
    }

    private static String copy(String select, Path file) {
        return "copy (\n" + select + "\n) to " + DuckDb.literal(file.toString())
                + " (format parquet, compression zstd)";
    }
}
