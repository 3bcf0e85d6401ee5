package fr.solidrnet.transforms;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;

/** The factors that the product ships with. */
public final class ReferenceFactors {
    private ReferenceFactors() {}

    /** Inserts them into {@code mart.facteurs}. */
    public static void insert(Connection connection) {
        String text = Objects.requireNonNull(
                ResourceFolder.read(Contracts.class, "reference", ".csv").get("facteurs_2026.csv"));

        try {
            Path file = Files.createTempFile("facteurs", ".csv");
            Files.writeString(file, text);
            DuckDb.execute(
                    connection,
                    "insert into mart.facteurs by name from read_csv(" + DuckDb.literal(file.toString())
                            + ", delim = ';', header = true)");
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
