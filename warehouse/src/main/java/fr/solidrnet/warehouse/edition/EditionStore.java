package fr.solidrnet.warehouse.edition;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.edition.EditionManifest.FrozenFile;
import fr.solidrnet.warehouse.resource.ProductVersion;
import fr.solidrnet.warehouse.resource.Yaml;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import fr.solidrnet.warehouse.storage.FileTree;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import fr.solidrnet.warehouse.storage.WarehouseState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.NotFoundException;

/**
 * The editions of a warehouse. Each is written once: made aside, then renamed; what it was computed from is tagged
 * and stays readable.
 */
public final class EditionStore {
    private final Warehouse warehouse;
    private final WarehouseLayout layout;
    private final EditionFolders folders;

    public EditionStore(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.layout = warehouse.layout();
        this.folders = new EditionFolders(layout);
    }

    /** The editions that exist, by month and revision. */
    public List<EditionId> list() {
        return folders.list();
    }

    public Optional<EditionId> latest(YearMonth month) {
        return folders.latest(month);
    }

    /** What a new edition of a month follows: its latest revision, else that of the newest month before. */
    public Optional<EditionId> before(YearMonth month) {
        return list().stream().filter(id -> !id.month().isAfter(month)).max(Comparator.naturalOrder());
    }

    /** @throws SolidrnetException STORAGE, naming the file, when one is missing or is not what was frozen */
    public FrozenEdition open(EditionId id) {
        return folders.open(id);
    }

    /**
     * The snapshots that the edition keeps, by the tags that hold them: those it was computed from, or what rows were
     * rewritten to since, where persons were erased.
     */
    public WarehouseState pinned(EditionManifest manifest) {
        SortedMap<TableName, Long> snapshots = new TreeMap<>();
        manifest.instantanes().forEach((name, snapshot) -> {
            TableName table = TableName.of(name);
            SnapshotRef tag = warehouse.table(table).refs().get(manifest.id().tag());
            snapshots.put(table, tag == null ? snapshot : Long.valueOf(tag.snapshotId()));
        });
        return new WarehouseState(manifest.sequence(), snapshots);
    }

    /** The data files of snapshots that are gone, as paths; a snapshot that cannot be read any more tells so itself. */
    public List<String> missingData(WarehouseState pinned) {
        List<String> missing = new ArrayList<>();
        pinned.snapshots().forEach((table, snapshot) -> {
            try {
                warehouse.dataFiles(table, snapshot).stream()
                        .filter(file -> !Files.isRegularFile(Path.of(file)))
                        .forEach(missing::add);
            } catch (NotFoundException e) {
                missing.add(table + " : " + e.getMessage());
            }
        });
        return missing;
    }

    /** Begins the next revision of a month, from the current state; the warehouse is open for writing. */
    public EditionDraft begin(YearMonth month) {
        CommitSteps steps = warehouse.steps();
        int revision = latest(month).map(EditionId::revision).orElse(0) + 1;
        EditionId id = new EditionId(month, revision);
        Path folder = layout.editionDrafts().resolve(id.tag());
        steps.take(Step.EDITION_FOLDER, () -> {
            FileTree.delete(folder);
            FileTree.createFolder(folder);
        });
        return new EditionDraft(id, folder, warehouse.state());
    }

    /** Makes the draft an edition, for ever. */
    public EditionManifest freeze(EditionDraft draft, EditionOrigin origin) {
        List<Path> files = FileTree.list(draft.folder());
        files.forEach(FileTree::seal);
        EditionManifest manifest = new EditionManifest(
                draft.id().toString(),
                origin.editionPrecedente() == null
                        ? null
                        : origin.editionPrecedente().toString(),
                warehouse.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                ProductVersion.text(),
                draft.state().sequence(),
                instantanes(draft),
                List.copyOf(origin.livraisons()),
                origin.jeuFacteurs(),
                new TreeMap<>(origin.empreintes()),
                files.stream().map(EditionStore::frozen).toList());
        warehouse.steps().take(Step.EDITION_MANIFEST, () -> write(manifest, draft.folder()));
        draft.state().snapshots().forEach((table, snapshot) -> tag(table, snapshot, draft.id()));
        warehouse.steps().take(Step.EDITION_RENAME, () -> rename(draft));
        return manifest;
    }

    private void tag(TableName name, long snapshot, EditionId id) {
        Table table = warehouse.table(name);
        ManageSnapshots change = table.manageSnapshots();
        ManageSnapshots tagged = table.refs().containsKey(id.tag())
                ? change.replaceTag(id.tag(), snapshot)
                : change.createTag(id.tag(), snapshot);
        warehouse.steps().take(Step.EDITION_TAG, tagged::commit);
    }

    private void rename(EditionDraft draft) {
        Path target = layout.edition(draft.id().toString());
        FileTree.createFolder(target.resolveSibling("."));
        FileTree.forceFolder(draft.folder());
        FileTree.rename(draft.folder(), target);
        FileTree.forceFolder(layout.editions());
    }

    private static void write(EditionManifest manifest, Path folder) {
        Path file = folder.resolve(FrozenEdition.MANIFEST);

        try {
            Files.writeString(file, Yaml.json().writeValueAsString(manifest) + "\n");
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write " + file, e);
        }

        FileTree.seal(file);
    }

    private static SortedMap<String, Long> instantanes(EditionDraft draft) {
        SortedMap<String, Long> snapshots = new TreeMap<>();
        draft.state().snapshots().forEach((table, snapshot) -> snapshots.put(table.toString(), snapshot));
        return snapshots;
    }

    private static FrozenFile frozen(Path file) {
        try {
            return new FrozenFile(fileName(file), Files.size(file), FileHash.sha256(file));
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + file, e);
        }
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
