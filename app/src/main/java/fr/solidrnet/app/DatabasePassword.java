package fr.solidrnet.app;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The password of a database: in a file of its own or in the environment, never in the configuration. */
final class DatabasePassword {
    /** As a parameter, or before the host as in web addresses. */
    private static final Pattern IN_URL = Pattern.compile("(?i)password\\s*=|//[^/@]*:[^/@]*@");

    private DatabasePassword() {}

    /**
     * @param file whose first line it is; none where the environment gives it
     * @param variable of the environment, read where there is no file
     */
    static Optional<String> find(@Nullable Path file, String variable, Map<String, String> environment) {
        if (file == null) {
            return Optional.ofNullable(environment.get(variable));
        }

        try {
            return Optional.of(Files.readString(file).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "Cannot read the password file " + file + ": check that it is there and may be read",
                    e);
        }
    }

    /** @throws SolidrnetException CONFIGURATION, without repeating it, when the address of {@code key} holds a password */
    static void refuse(String url, String key) {
        if (IN_URL.matcher(url).find()) {
            throw refused(key);
        }
    }

    /** @throws SolidrnetException CONFIGURATION when one of the settings below {@code key} is a password */
    static void refuse(Collection<String> settings, String key) {
        if (settings.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"))) {
            throw refused(key);
        }
    }

    private static SolidrnetException refused(String key) {
        return new SolidrnetException(
                FailureKind.CONFIGURATION,
                "The configuration holds a password under " + key
                        + ": take it out, and put it into a file of its own that passwordFile names, or into the"
                        + " environment");
    }
}
