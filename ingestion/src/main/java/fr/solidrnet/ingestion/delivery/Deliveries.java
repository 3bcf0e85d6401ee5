package fr.solidrnet.ingestion.delivery;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the deliveries in a folder of exports. */
public final class Deliveries {
    private Deliveries() {}

    /**
     * The deliveries below {@code exports}, sorted by date, then name.
     *
     * <p>A folder whose name begins with an ISO date is a delivery with all that lies below it, and so is
     * {@code exports} itself when it is named so and holds no such folder. Every other file belongs to the delivery
     * of the date in its name, else of the day (UTC) of its last change. Hidden and temporary files are left aside.
     */
    public static List<Delivery> discover(Path exports) {
        if (!Files.isDirectory(exports)) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "No folder of exports at " + exports + ": give the folder that holds them");
        }

        List<Path> dated = datedFolders(exports);
        Optional<LocalDate> own = FileDates.ofFolder(exports.toAbsolutePath().normalize());
        List<Delivery> deliveries = new ArrayList<>();

        if (dated.isEmpty() && own.isPresent()) {
            deliveries.add(whole(exports.toAbsolutePath().normalize(), own.get()));
        } else {
            dated.forEach(folder ->
                    deliveries.add(whole(folder, FileDates.ofFolder(folder).orElseThrow())));
            deliveries.addAll(flat(exports, dated));
        }

        deliveries.removeIf(delivery -> delivery.files().isEmpty());

        if (deliveries.isEmpty()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "No export in " + exports + ": it holds no file that is not hidden");
        }

        deliveries.sort(Comparator.comparing(Delivery::date).thenComparing(Delivery::name));
        return List.copyOf(deliveries);
    }

    private static Delivery whole(Path folder, LocalDate date) {
        List<SourceFile> files = ExportFiles.below(folder, List.of()).stream()
                .map(path -> ExportFiles.describe(folder, path))
                .toList();
        return new Delivery(folder.getFileName().toString(), date, files);
    }

    private static List<Delivery> flat(Path exports, List<Path> dated) {
        Map<LocalDate, List<SourceFile>> byDate = new TreeMap<>();
        ExportFiles.below(exports, dated)
                .forEach(path -> byDate.computeIfAbsent(FileDates.ofFile(path), date -> new ArrayList<>())
                        .add(ExportFiles.describe(exports, path)));
        return byDate.entrySet().stream()
                .map(entry -> new Delivery(flatName(entry.getKey(), dated), entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A folder may bear the bare date too: two deliveries never share a name. */
    private static String flatName(LocalDate date, List<Path> dated) {
        boolean taken =
                dated.stream().anyMatch(path -> path.getFileName().toString().equals(date.toString()));
        return taken ? date + "-fichiers" : date.toString();
    }

    private static List<Path> datedFolders(Path exports) {
        try (Stream<Path> children = Files.list(exports)) {
            return children.filter(Files::isDirectory)
                    .filter(path -> FileDates.ofFolder(path).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot list " + exports, e);
        }
    }
}
