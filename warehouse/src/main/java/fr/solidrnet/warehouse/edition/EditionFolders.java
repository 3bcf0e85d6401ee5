package fr.solidrnet.warehouse.edition;

import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.FileTree;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The editions that lie in a warehouse's folder: read without its catalogue, which they do not need any more. */
public record EditionFolders(WarehouseLayout layout) {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern REVISION = Pattern.compile("r[1-9]\\d*");

    /** The editions that exist, by month and revision. */
    public List<EditionId> list() {
        return FileTree.list(layout.editions()).stream()
                .filter(month -> MONTH.matcher(fileName(month)).matches())
                .flatMap(month -> FileTree.list(month).stream()
                        .filter(revision -> REVISION.matcher(fileName(revision)).matches())
                        .map(revision -> EditionId.parse(fileName(month) + "/" + fileName(revision))))
                .sorted()
                .toList();
    }

    public Optional<EditionId> latest(YearMonth month) {
        return list().stream().filter(id -> id.month().equals(month)).max(Comparator.naturalOrder());
    }

    /** @throws SolidrnetException STORAGE, naming the file, when one is missing or is not what was frozen */
    public FrozenEdition open(EditionId id) {
        return FrozenEdition.open(layout.edition(id.toString()));
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
