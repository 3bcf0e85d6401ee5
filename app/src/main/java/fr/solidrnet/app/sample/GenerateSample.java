package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the exports of an invented programme: one folder a month, each overlapping those before it, with
 * corrections, withdrawals, oddities that must be taken and flaws that must be refused. Equal settings give equal
 * bytes, whatever the machine, its language and its time zone. Memory does not grow with the scale, but for the
 * number of lots.
 */
public final class GenerateSample {
    private GenerateSample() {}

    /**
     * @param out a folder that does not exist yet, or is empty
     * @param contracts give the titles and labels that people write in place of names and codes
     */
    public static GeneratedSample write(Path out, SampleSettings settings, Contracts contracts) {
        try {
            refuseOccupied(out);
            Programme programme = Programme.of(settings);
            PlantedNames names = new PlantedNames();
            Tally tally = new Tally();
            MonthlyDelivery deliveries = new MonthlyDelivery(
                    out,
                    programme,
                    contracts,
                    tables(programme, names),
                    new TableExport.Flaws(
                            new FlawQueue(RowFlaw.all(programme.data())), new LateReferences(settings.months())),
                    tally);

            for (int month = 0; month < settings.months(); month++) {
                deliveries.write(month);
            }

            return tally.sample(names);
        } catch (IOException | UncheckedIOException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot write the sample to " + out + ": " + e.getMessage(), e);
        }
    }

    private static void refuseOccupied(Path out) throws IOException {
        if (!Files.exists(out)) {
            return;
        }

        try (Stream<Path> content = Files.list(out)) {
            if (content.findAny().isPresent()) {
                throw new SolidrnetException(
                        FailureKind.CONFIGURATION, "Folder " + out + " is not empty: give one that is, or a new one.");
            }
        }
    }

    /** In the order of the programme's own page of tables. */
    static List<SampleTable> tables(Programme programme, PlantedNames names) {
        Lots lots = new Lots(programme);
        Packs packs = new Packs(programme);
        Devices devices = new Devices(programme, packs, lots, names);
        Allocations allocations = new Allocations(programme, packs, names);
        Epns epns = new Epns(programme, names);
        Sessions sessions = new Sessions(programme, epns, names);
        Trainees trainees = new Trainees(programme, packs, allocations, epns);
        devices.countInLots();
        return List.of(
                lots,
                devices,
                packs,
                allocations,
                epns,
                sessions,
                new Presences(programme, sessions, trainees, names),
                new Certifications(programme, epns, trainees, names),
                new Waste(programme),
                new Insertion(programme),
                new Targets(programme.timeline()));
    }
}
