package fr.solidrnet.warehouse.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductVersionTest {
    private static final String COMMIT = "solidrnet.commit";

    @Test
    void theCommitThatTheLauncherTellsIsThatOfTheVersion() {
        String before = System.getProperty(COMMIT, "");

        try {
            System.setProperty(COMMIT, "0123456789ab");
            assertThat(ProductVersion.text()).matches("\\d+\\.\\d+\\.\\d+.*\\+0123456789ab");
        } finally {
            System.setProperty(COMMIT, before);
        }
    }
}
