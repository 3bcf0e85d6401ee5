package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the deliveries one after the other. */
final class MonthlyDelivery {
    /** A workbook's sheet ends at about a million rows. */
    private static final double SCALE_OF_WORKBOOKS = 10;

    private static final String NATIONAL_NAME = "mediation-numerique-79_";
    private static final String COPIED = "sessions";
    private static final String STALE = "appareils";
    private static final int STALE_BY = 3;

    private final Path out;
    private final Programme programme;
    private final Contracts contracts;
    private final List<SampleTable> tables;
    private final TableExport.Flaws flaws;
    private final Tally tally;
    private int monthlyFiles;

    MonthlyDelivery(
            Path out,
            Programme programme,
            Contracts contracts,
            List<SampleTable> tables,
            TableExport.Flaws flaws,
            Tally tally) {
        this.out = out;
        this.programme = programme;
        this.contracts = contracts;
        this.tables = tables;
        this.flaws = flaws;
        this.tally = tally;
    }

    void write(int month) throws IOException {
        Delivery delivery = Delivery.of(out, programme.timeline(), month);
        Files.createDirectories(delivery.folder());
        flaws.queue().begin(month);

        for (SampleTable table : tables) {
            if (table.due(programme.timeline(), month)) {
                export(delivery, table, Window.of(programme.timeline(), month), plan(table, month), true);
            }
        }

        sendAgain(delivery);
    }

    private FilePlan plan(SampleTable table, int month) {
        String name = table.name() + "_" + programme.timeline().closing(month);

        if (table.name().equals("lieux_epn")) {
            String national = NATIONAL_NAME + programme.timeline().closing(month);
            return new FilePlan(national, Set.of(Oddity.COMMA), null, true);
        }

        if (table.name().equals("objectifs")) {
            return FilePlan.plain(name);
        }

        Set<Oddity> oddities = Oddity.ofFile(monthlyFiles++);
        Optional<FileFault> fault =
                FileFault.of(table.name(), month, programme.settings().months());

        if (fault.isPresent()) {
            return new FilePlan(name, fault.get().oddities(), fault.get(), false);
        }

        boolean tooLarge =
                oddities.contains(Oddity.XLSX) && programme.settings().scale() > SCALE_OF_WORKBOOKS;
        return new FilePlan(name, tooLarge ? Set.of() : oddities, null, true);
    }

    private void export(Delivery delivery, SampleTable table, Window window, FilePlan plan, boolean counted)
            throws IOException {
        String without = plan.fault() == FileFault.MISSING_COLUMN ? plan.fault().column() : "";
        Presentation presentation =
                Presentation.of(contracts.table(table.name()), table.columns(), plan.oddities(), without);

        try (TableExport export = new TableExport(table, delivery, plan, presentation, flaws, tally)) {
            table.rows(window, row -> {
                if (counted && window.isNew(row.born())) {
                    tally.key(table.name());
                }

                add(export, row);
            });
        }
    }

    private static void add(TableExport export, SampleRow row) {
        try {
            export.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes a second time: files that were refused, the same bytes under another name, an old state. */
    private void sendAgain(Delivery delivery) throws IOException {
        int month = delivery.month();
        int months = programme.settings().months();

        for (SampleTable table : tables) {
            if (FileFault.of(table.name(), month - 1, months).isPresent()) {
                exportAgain(delivery, table, month - 1, "_corrige");
            }

            if (table.name().equals(STALE) && month >= STALE_BY && month == months * 3 / 4) {
                exportAgain(delivery, table, month - STALE_BY, "_rattrapage");
            }
        }

        if (month > 0 && month == months * 5 / 6) {
            copy(delivery, Delivery.of(out, programme.timeline(), month - 1));
        }
    }

    private void copy(Delivery delivery, Delivery earlier) throws IOException {
        Optional<WrittenFile> original = tally.loaded(earlier.name(), COPIED);

        if (original.isPresent()) {
            String name = original.get().fichier();
            String copy = name.replace(COPIED, COPIED + "_copie");
            Files.copy(earlier.file(name), delivery.file(copy));
            tally.file(new WrittenFile(
                    delivery.name(), copy, COPIED, original.get().lignes(), FileStatus.DEJA_CHARGE));
        }
    }

    private void exportAgain(Delivery delivery, SampleTable table, int month, String suffix) throws IOException {
        String name = table.name() + "_" + programme.timeline().closing(month) + suffix;
        export(delivery, table, Window.of(programme.timeline(), month), FilePlan.plain(name), false);
    }
}
