package fr.solidrnet.warehouse.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated document that is committed: a test renews it with {@code -Dapprove=true}, and fails when it is stale. */
record CommittedDocument(Path path) {
    void shouldBe(String text) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.writeString(path, text);
        }

        assertThat(path)
                .as("%s is stale: run this test with -Dapprove=true and commit it", path)
                .hasContent(text);
    }
}
