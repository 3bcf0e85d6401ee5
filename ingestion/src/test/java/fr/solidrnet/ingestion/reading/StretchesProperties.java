package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.reading.Content.Wrapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** However a text is parted, its rows and their lines are those of the whole. */
class StretchesProperties {
    @Property(tries = 300)
    void rowsOfThePartsAreThoseOfTheWhole(@ForAll("texts") String text) throws IOException {
        Path file = Files.createTempFile("parts", ".csv");

        try {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
                byte[] bytes = text.getBytes(charset);
                Files.write(file, bytes);
                Content content = new Content(file.toString(), Wrapping.PLAIN, charset.name(), ';', 0);
                List<RawRow> parts = new ArrayList<>();
                List<Stretch> stretches = stretches(bytes, 7);
                stretches.forEach(stretch -> parts.addAll(rows(content, stretch)));

                if (!stretches.isEmpty()) {
                    assertThat(parts).isEqualTo(rows(content, null));
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @Example
    void aQuoteOrALoneReturnKeepsTheTextWhole() {
        assertThat(stretches("a;b\nc;d\ne;f\n".getBytes(StandardCharsets.UTF_8), 3))
                .hasSize(3);
        assertThat(stretches("a;b\nc;\"d\ne\";f\n".getBytes(StandardCharsets.UTF_8), 3))
                .isEmpty();
        assertThat(stretches("a;b\rc;d\ne;f\n".getBytes(StandardCharsets.UTF_8), 3))
                .isEmpty();
        assertThat(stretches("a;b\n".getBytes(StandardCharsets.UTF_8), 100)).isEmpty();
    }

    private static List<Stretch> stretches(byte[] bytes, int least) {
        Stretches stretches = new Stretches(least);

        for (byte each : bytes) {
            stretches.see(each & 0xFF);
        }

        return stretches.all();
    }

    private static List<RawRow> rows(Content content, @Nullable Stretch stretch) {
        List<RawRow> rows = new ArrayList<>();

        try (RawRows read = stretch == null ? CsvRows.open(content) : CsvRows.open(content, stretch)) {
            read.forEachRemaining(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return rows;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars('a', 'é', ';', ' ', '\t', '9').ofMaxLength(6);
        Arbitrary<String> end = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of("\n", "\r\n")), Tuple.of(1, Arbitraries.of("\r", "\"", "")));
        return Combinators.combine(cell, end)
                .as(String::concat)
                .list()
                .ofMaxSize(30)
                .map(lines -> String.join("", lines));
    }
}
