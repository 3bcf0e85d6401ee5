package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table written to one file, with what is to be wrong in it. No row, no file. */
final class TableExport implements Closeable {
    private final SampleTable table;
    private final Delivery delivery;
    private final FilePlan plan;
    private final Presentation presentation;
    private final Flaws flaws;
    private final Tally tally;
    private LateReferences.@Nullable Late late;
    private @Nullable RowFile file;
    private String @Nullable [] good;
    private long rows;
    private long goodRows;
    private long flawedRows;

    /** Where flaws come from, for all files. */
    record Flaws(FlawQueue queue, LateReferences late) {}

    TableExport(
            SampleTable table, Delivery delivery, FilePlan plan, Presentation presentation, Flaws flaws, Tally tally) {
        this.table = table;
        this.delivery = delivery;
        this.plan = plan;
        this.presentation = presentation;
        this.flaws = flaws;
        this.tally = tally;
        this.late =
                plan.flawed() ? flaws.late().due(table.name(), delivery.month()).orElse(null) : null;
    }

    void row(SampleRow row) throws IOException {
        if (row.withdrawn()) {
            write(row.cells());
            return;
        }

        good = row.cells();
        goodRows++;

        if (plan.fault() == FileFault.HELD && goodRows % FileFault.HELD_EACH == 0) {
            writeUnreadable(good);
        } else {
            write(good);
        }

        if (plan.flawed() && FlawQueue.hasRoom(goodRows, flawedRows)) {
            plantOne(good);
        }
    }

    /** A waiting row first: the row that it waits for comes with the next delivery, and not later. */
    private void plantOne(String[] model) throws IOException {
        if (late != null) {
            plantLate(late, model);
            late = null;
            return;
        }

        Optional<RowFlaw> due = flaws.queue().next(table.name());

        if (due.isPresent()) {
            plant(due.get(), model);
        }
    }

    private void plant(RowFlaw flaw, String[] model) throws IOException {
        String[] cells = flaw.spoil(table.columns(), model, flaws.queue().number());
        String[] shown = presentation.cells(cells);

        if (flaw.addsCell()) {
            shown = Arrays.copyOf(shown, shown.length + 1);
            shown[shown.length - 1] = "suite";
        }

        flawedRows++;
        note(add(shown), flaw.column(), flaw.code(), flaw.what(), false);
    }

    private void plantLate(LateReferences.Late waiting, String[] model) throws IOException {
        long line = write(waiting.child(table.columns(), model));
        flawedRows++;
        flaws.late().planted(waiting);
        note(line, waiting.column(), FindingCode.REFERENCE_INCONNUE, "envoyé avant ce qu'il désigne", true);
    }

    private void writeUnreadable(String[] model) throws IOException {
        String[] cells = model.clone();
        cells[table.columns().indexOf(FileFault.HELD_COLUMN)] = "illisible";
        long line = write(cells);
        flawedRows++;
        note(line, FileFault.HELD_COLUMN, FindingCode.NOMBRE_ILLISIBLE, "note illisible, renvoyée ensuite", false);
    }

    private long write(String[] cells) throws IOException {
        return add(presentation.cells(cells));
    }

    private long add(String[] shown) throws IOException {
        rows++;
        return opened().add(shown);
    }

    private RowFile opened() throws IOException {
        if (file == null) {
            file = RowFiles.open(delivery, plan, presentation.types());
            addAll(file, presentation.above());
        }

        return file;
    }

    private static void addAll(RowFile file, List<String[]> lines) throws IOException {
        for (String[] line : lines) {
            file.add(line);
        }
    }

    private void note(long line, String column, FindingCode code, String what, boolean resolved) {
        tally.flaw(new PlantedFlaw(delivery.name(), plan.fileName(), table.name(), line, column, code, what, resolved));
    }

    /** Adds what the month before waits for and what stands below the rows, and closes the file. */
    @Override
    public void close() throws IOException {
        if (plan.flawed() && good != null) {
            for (LateReferences.Late awaited : flaws.late().owed(table.name(), delivery.month())) {
                write(awaited.parent(table.columns(), good));
            }
        }

        if (file == null) {
            return;
        }

        addAll(file, presentation.below(rows));

        if (plan.fault() == FileFault.TRUNCATED && good != null && file instanceof CsvFile text) {
            text.addHalf(presentation.cells(good));
        }

        file.close();
        tally.file(new WrittenFile(delivery.name(), plan.fileName(), table.name(), rows, status()));
    }

    private FileStatus status() {
        FileFault fault = plan.fault();

        if (fault == null || (fault == FileFault.HELD && flawedRows * FileFault.HELD_SHARE <= rows)) {
            return FileStatus.CHARGE;
        }

        note(0, fault.column(), fault.code(), "fichier renvoyé avec la livraison suivante", false);
        return fault.status();
    }
}
