package fr.solidrnet.ingestion.database;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.solidrnet.ingestion.delivery.Delivery;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.edition.FileHash;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.resource.TextHash;
import fr.solidrnet.warehouse.storage.DatabaseTrouble;
import fr.solidrnet.warehouse.storage.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/**
 * What databases hold, put aside as deliveries: a CSV file for each query, its header on line 1 and its rows in order
 * from line 2 on. They may name persons in clear; they lie in a folder for their owner only, and go with this.
 */
public final class DatabaseDeliveries implements AutoCloseable {
    private final SparkSession spark;
    private final List<FileAccount> accounts;
    private final Path folder;

    /**
     * @param accounts of what is loaded already
     * @param folder made here, and removed by {@link #close}
     */
    public DatabaseDeliveries(SparkSession spark, List<FileAccount> accounts, Path folder) {
        this.spark = spark;
        this.accounts = List.copyOf(accounts);
        this.folder = folder;
        FileTree.delete(folder);
        FileTree.createOwnerOnly(folder);
    }

    /**
     * Reads all sources; nothing is loaded where one of them cannot be read whole.
     *
     * @param others found elsewhere, told with those of the sources by date and name
     * @param today the date of what has no other
     */
    public List<Delivery> beside(List<Delivery> others, List<DatabaseSource> sources, LocalDate today) {
        SparkSession.setActiveSession(spark);
        List<Delivery> deliveries = new ArrayList<>(others);

        for (DatabaseSource source : sources) {
            LocalDate date = source.date() == null ? today : source.date();
            String name = date + "_base_" + source.name();

            if (others.stream().anyMatch(other -> other.name().equals(name))) {
                throw new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "The exports hold a delivery " + name + ", the name that the " + source
                                + " has: rename the folder");
            }

            deliveries.add(new Delivery(name, date, files(source, date)));
        }

        deliveries.sort(Comparator.comparing(Delivery::date).thenComparing(Delivery::name));
        return List.copyOf(deliveries);
    }

    private List<SourceFile> files(DatabaseSource source, LocalDate date) {
        List<SourceFile> files = new ArrayList<>();

        try (HeldSnapshot snapshot = HeldSnapshot.of(source)) {
            for (DatabaseQuery query : source.queries()) {
                files.add(file(source, query, snapshot, date));
            }
        } catch (SQLException e) {
            throw failed(source.toString(), e);
        }

        return files;
    }

    private SourceFile file(DatabaseSource source, DatabaseQuery query, HeldSnapshot snapshot, LocalDate date) {
        String name = source.name() + "/" + query.name();

        try {
            Path path = folder.resolve(source.name() + "." + query.name() + ".csv");
            write(query, DatabaseRows.of(spark, source, query, snapshot), path);
            return new SourceFile(path, name, identity(name, date, FileHash.sha256(path)));
        } catch (SolidrnetException e) {
            throw e;
        } catch (Exception e) {
            // Spark, which is written in Scala, throws checked exceptions that it does not declare.
            throw failed(name + " of the " + source, e);
        }
    }

    /**
     * What tells a result from others: its rows and its day, since rows that were there before may say that a change
     * was put back. Those that were loaded last are the same whatever the day, and need not be loaded again.
     */
    private String identity(String name, LocalDate date, String rows) {
        return accounts.stream()
                .filter(account -> account.fichier().equals(name) && account.statut() == FileStatus.CHARGE)
                .max(Comparator.comparing(FileAccount::dateLivraison).thenComparing(FileAccount::sequence))
                .filter(last -> last.empreinte().equals(hash(last.dateLivraison(), rows)))
                .map(FileAccount::empreinte)
                .orElseGet(() -> hash(date, rows));
    }

    private static String hash(LocalDate date, String rows) {
        return new TextHash().add(date.toString()).add(rows).hex();
    }

    private static void write(DatabaseQuery query, DatabaseRows rows, Path path) {
        List<StructField> columns = rows.columns();
        columns.forEach(column -> CellTexts.refuseUnwritable(query, column));

        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(path)) {
            csv.writeRecord(columns.stream().map(StructField::name).toList());
            Iterator<Row> all = rows.inOrder();

            while (all.hasNext()) {
                Row row = all.next();
                List<String> cells = new ArrayList<>(columns.size());

                for (int i = 0; i < columns.size(); i++) {
                    cells.add(CellTexts.of(row.get(i)));
                }

                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages about values may repeat them, and these may name somebody: only those about the query are told. */
    private static SolidrnetException failed(String what, Exception failure) {
        return DatabaseTrouble.of(failure, what)
                .orElseGet(() -> new SolidrnetException(
                        FailureKind.STORAGE,
                        "Cannot read " + what + why(failure)
                                + ": check its query, its order and its parts in the configuration",
                        failure));
    }

    private static String why(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AnalysisException) {
                return " ("
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + ")";
            }

            String state = cause instanceof SQLException sql ? Objects.requireNonNullElse(sql.getSQLState(), "") : "";

            if (state.startsWith("42")) {
                return " ("
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + ")";
            }

            if (!state.isEmpty()) {
                return " (SQL state " + state + ")";
            }

            if (cause instanceof SparkThrowable told && told.getCondition() != null) {
                return " (" + told.getCondition() + ")";
            }
        }

        return "";
    }

    @Override
    public void close() {
        FileTree.delete(folder);
    }
}
