package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A document that points at a file that is gone tells a newcomer something false. */
class DocumentLinksTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

    @Test
    void everyLinkOfTheDocumentsLeadsToAFile() throws IOException {
        List<Path> documents = new ArrayList<>();
        documents.addAll(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));

        try (Stream<Path> paths = Files.walk(ROOT.resolve("docs"))) {
            paths.filter(path -> path.toString().endsWith(".md")).forEach(documents::add);
        }

        List<String> broken = new ArrayList<>();

        for (Path document : documents) {
            Matcher link = LINK.matcher(Files.readString(document));

            while (link.find()) {
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    broken.add(document.getFileName() + " -> " + link.group(1));
                }
            }
        }

        assertThat(documents).hasSizeGreaterThan(10);
        assertThat(broken).isEmpty();
    }
}
