package fr.solidrnet.warehouse.resource;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which code runs: what ledgers and manifests record as {@code versionCode}. */
public final class ProductVersion {
    private static final String COMMIT = "solidrnet.commit";

    private ProductVersion() {}

    /**
     * The product's version, with the commit where it is known: {@code 0.1.0+1a2b3c4}. The launcher tells it in the
     * system property {@code solidrnet.commit}, for a build may be older than the last commit; else the build does.
     */
    public static String text() {
        Properties build = new Properties();

        try (InputStream stream = ProductVersion.class.getResourceAsStream("/solidrnet-build.properties")) {
            if (stream == null) {
                throw new SolidrnetException(FailureKind.INTERNAL, "solidrnet-build.properties is not in the build");
            }

            build.load(stream);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot read solidrnet-build.properties", e);
        }

        String told = System.getProperty(COMMIT, "");
        String commit = told.isEmpty() ? build.getProperty("commit", "") : told;
        return build.getProperty("version") + (commit.isEmpty() ? "" : "+" + commit);
    }
}
