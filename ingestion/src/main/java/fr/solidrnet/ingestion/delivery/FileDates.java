package fr.solidrnet.ingestion.delivery;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that a folder or a file bears. */
final class FileDates {
    private static final Pattern FOLDER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?!\\d).*");
    private static final Pattern FILE = Pattern.compile("(?<![0-9-])(\\d{4}-\\d{2}-\\d{2})(?![0-9])");

    private FileDates() {}

    /** The date that the folder's name begins with; an impossible one breaks the run rather than date it wrongly. */
    static Optional<LocalDate> ofFolder(Path folder) {
        Path name = folder.getFileName();
        Matcher matcher = FOLDER.matcher(name == null ? "" : name.toString());

        if (!matcher.matches()) {
            return Optional.empty();
        }

        return Optional.of(parse(matcher.group(1))
                .orElseThrow(() -> new SolidrnetException(
                        FailureKind.CONFIGURATION, "Folder " + folder + " begins with an impossible date: rename it")));
    }

    /** The first possible date in the file's name, else the day of its last change. */
    static LocalDate ofFile(Path file) {
        Matcher matcher = FILE.matcher(file.getFileName().toString());

        while (matcher.find()) {
            Optional<LocalDate> date = parse(matcher.group(1));

            if (date.isPresent()) {
                return date.get();
            }
        }

        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read the time of " + file, e);
        }
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
