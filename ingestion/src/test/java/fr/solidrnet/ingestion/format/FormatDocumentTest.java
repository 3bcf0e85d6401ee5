package fr.solidrnet.ingestion.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.tolerance.ToleranceCases;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "formats.md");
    private static final String MARK =
            "<!-- Fait d'après ingestion/formats et les essais du lecteur : ne pas modifier au-dessous. -->\n\n";

    @Test
    void theDocumentIsWhatTheFormatsSay() throws IOException {
        String text = Files.readString(DOCUMENT);
        String written = text.substring(0, text.indexOf(MARK) + MARK.length());
        String made = written + new FormatDocument(Formats.load(Contracts.load())).markdown() + "\n"
                + ToleranceCases.markdown();

        if (Boolean.getBoolean("approve")) {
            Files.writeString(DOCUMENT, made);
        }

        assertThat(DOCUMENT)
                .as("out of date: run this test with -Dapprove=true, read the difference and commit it")
                .hasContent(made);
    }
}
