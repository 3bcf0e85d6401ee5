package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.pdf.Dress;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishEditionTest {
    @TempDir
    Path folder;

    @Test
    void theSameEditionGivesTheSameBytesInAnotherTimeZoneAndLocale() throws Exception {
        for (FrozenEdition edition :
                List.of(FixtureEdition.sample(folder.resolve("sample")), FixtureEdition.hard(folder.resolve("hard")))) {
            List<Path> first = PublishEdition.publish(edition, folder.resolve("first"), Dress.PLAIN);
            List<Path> second = elsewhere(edition, folder.resolve("second"));

            assertThat(first).hasSize(2);

            for (int i = 0; i < first.size(); i++) {
                assertThat(Files.mismatch(first.get(i), second.get(i)))
                        .as("%s", first.get(i).getFileName())
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void nothingIsLeftAsideAndAnEarlierFileIsReplaced() throws Exception {
        FrozenEdition edition = FixtureEdition.sample(folder.resolve("sample"));
        Path month = Files.createDirectories(folder.resolve("out/2026-10"));
        Files.writeString(month.resolve("solidrnet-2026-10-r1.pdf"), "half");

        PublishEdition.publish(edition, folder.resolve("out"), Dress.PLAIN);

        try (Stream<Path> files = Files.list(month)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("solidrnet-2026-10-r1.pdf", "solidrnet-2026-10-r1.xlsx");
        }

        assertThat(Files.size(month.resolve("solidrnet-2026-10-r1.pdf"))).isGreaterThan(10_000);
    }

    private static List<Path> elsewhere(FrozenEdition edition, Path out) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        try {
            return PublishEdition.publish(edition, out, Dress.PLAIN);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
