package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.app.sample.GenerateSample;
import fr.solidrnet.app.sample.SampleSettings;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small programme in three editions, all made by the command line: September; October; October again after a
 * delivery of corrections, withdrawals and late rows, with other factors.
 */
record CorrectedProgramme(Path warehouse) {
    static final String SEPTEMBER = "2026-09/r1";
    static final String OCTOBER = "2026-10/r1";
    static final String OCTOBER_AGAIN = "2026-10/r2";

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final String STAMP = "2026-11-05T09:00:00";
    private static final String ATTRIBUTIONS = "2026-10-31_livraison/attributions_2026-10-31.csv";
    private static final String PRESENCES = "2026-10-31_livraison/presences_2026-10-31.csv";

    static CorrectedProgramme make(Path folder) throws IOException {
        Path all = folder.resolve("exports");
        GenerateSample.write(all, new SampleSettings(4, MONTH, 0.03, 79), Contracts.load());
        Path september = Files.createDirectory(folder.resolve("septembre"));
        Files.move(all.resolve("2026-10-31_livraison"), folder.resolve("2026-10-31_livraison"));

        for (Path delivery : list(all)) {
            copy(delivery, september.resolve(delivery.getFileName()));
        }

        Files.move(folder.resolve("2026-10-31_livraison"), all.resolve("2026-10-31_livraison"));
        CorrectedProgramme programme = new CorrectedProgramme(folder.resolve("warehouse"));
        programme.edition(september, "2026-09");
        programme.edition(all, "2026-10");
        correct(all);
        programme.call(ExitCode.FILES_REFUSED, "ingest", "--exports", all.toString());
        programme.call(
                ExitCode.OK,
                "edition",
                "--month",
                "2026-10",
                "--factors",
                otherFactors(folder).toString());
        return programme;
    }

    private void edition(Path exports, String month) {
        call(ExitCode.FILES_REFUSED, "ingest", "--exports", exports.toString());
        call(ExitCode.OK, "edition", "--month", month);
    }

    private void call(ExitCode code, String... words) {
        CommandRun run =
                CommandRun.of(Stream.concat(Stream.of(words), Stream.of("--warehouse", warehouse.toString(), "--json"))
                        .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(code.code());
    }

    /** Rows of October: two withdrawn, two moved to another category and commune, two that were late. */
    private static void correct(Path exports) throws IOException {
        Path delivery = Files.createDirectory(exports.resolve("2026-11-06_corrections"));
        List<String> given = Files.readAllLines(exports.resolve(ATTRIBUTIONS));
        List<String> attributions = new ArrayList<>(List.of(given.get(0)));
        attributions.add(changed(given.get(1), 11, "ANNULER"));
        attributions.add(changed(given.get(2), 11, "ANNULER"));
        attributions.add(changed(changed(given.get(3), 3, "RSA"), 4, "79191"));
        attributions.add(changed(changed(given.get(4), 3, "EHPAD"), 5, "2026-01-15"));
        attributions.add(late(given.get(5), "AT-TARDIVE-1", "2026-09-12"));
        attributions.add(late(given.get(6), "AT-TARDIVE-2", "2026-10-12"));
        Files.write(delivery.resolve("attributions_2026-11-06.csv"), attributions);
        given = Files.readAllLines(exports.resolve(PRESENCES));
        List<String> presences = new ArrayList<>(List.of(given.get(0)));
        presences.add(changed(given.get(100), 9, "ANNULER", 8));
        presences.add(changed(given.get(101), 2, "ABSENT", 8));
        presences.add(changed(given.get(102), 5, "F", 8));
        Files.write(delivery.resolve("presences_2026-11-06.csv"), presences);
    }

    private static String late(String line, String id, String day) {
        return changed(changed(changed(changed(line, 0, id), 5, ""), 6, day), 7, "");
    }

    private static String changed(String line, int cell, String value) {
        return changed(line, cell, value, 10);
    }

    private static String changed(String line, int cell, String value, int stamp) {
        String[] cells = line.split(";", -1);
        cells[cell] = value;
        cells[stamp] = STAMP;
        return String.join(";", cells);
    }

    private static Path otherFactors(Path folder) throws IOException {
        String shipped =
                ResourceFolder.read(Contracts.class, "reference", ".csv").get("facteurs_2026.csv");
        assertThat(shipped).contains("F_NEW_UNITE_CENTRALE;204.4;");
        return Files.writeString(
                folder.resolve("essai.csv"),
                shipped.replace("F_NEW_UNITE_CENTRALE;204.4;", "F_NEW_UNITE_CENTRALE;408.8;")
                        .replaceAll("(?m)^(MASSE_\\w+);[0-9.]+;", "$1;3.25;")
                        .replaceAll("(?m)^HEURES_ETP;[0-9.]+;", "HEURES_ETP;1600;"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);

        for (Path file : list(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
