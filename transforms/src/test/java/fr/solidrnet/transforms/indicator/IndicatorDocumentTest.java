package fr.solidrnet.transforms.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IndicatorDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "indicateurs.md");

    @Test
    void theDocumentIsWhatTheCatalogueSays() throws IOException {
        String made = new IndicatorDocument(TestMarts.CATALOGUE).markdown();

        if (Boolean.getBoolean("approve")) {
            Files.writeString(DOCUMENT, made);
        }

        assertThat(DOCUMENT)
                .as("out of date: run this test with -Dapprove=true, read the difference and commit it")
                .hasContent(made);
    }
}
