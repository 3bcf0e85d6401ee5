package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.pdf.Dress;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishEditionTest {
    @TempDir
    Path folder;

    @Test
    void theSameEditionGivesTheSameBytesOnAnotherDayInAnotherTimeZoneAndLocale() throws Exception {
        for (FrozenEdition edition :
                List.of(FixtureEdition.sample(folder.resolve("sample")), FixtureEdition.hard(folder.resolve("hard")))) {
            // Whatever the hour, the two zones are not on the same day.
            List<Path> first = elsewhere(edition, folder.resolve("first"), "fr-FR", "Etc/GMT+12");
            List<Path> second = elsewhere(edition, folder.resolve("second"), "ar-EG", "Pacific/Kiritimati");

            assertThat(first).hasSize(2);

            for (int i = 0; i < first.size(); i++) {
                assertThat(Files.mismatch(first.get(i), second.get(i)))
                        .as("%s", first.get(i).getFileName())
                        .isEqualTo(-1);
            }
        }
    }

    /** Libraries that read the clock would write its date: none may stand anywhere, however the parts are packed. */
    @Test
    void noDateButTheEditionsIsWritten() throws Exception {
        FrozenEdition edition = FixtureEdition.sample(folder.resolve("sample"));
        List<Path> files = PublishEdition.publish(edition, folder.resolve("out"), Dress.PLAIN);
        List<String> today = Stream.of(LocalDate.now(ZoneOffset.UTC), LocalDate.now(ZoneId.of("Pacific/Kiritimati")))
                .filter(day -> !Set.of(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 4))
                        .contains(day))
                .flatMap(day -> Stream.of(day.toString(), day.toString().replace("-", "")))
                .toList();

        try (PDDocument pdf = Loader.loadPDF(files.get(0).toFile())) {
            PDDocumentInformation information = pdf.getDocumentInformation();
            assertThat(information.getCreationDate().toInstant())
                    .isEqualTo(edition.manifest().creeeLe());
            assertThat(information.getModificationDate().toInstant())
                    .isEqualTo(edition.manifest().creeeLe());
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(today).noneMatch(metadata::contains);
        }

        String plain = Files.readString(files.get(0), StandardCharsets.ISO_8859_1);
        assertThat(today).noneMatch(day -> plain.contains("D:" + day));

        try (ZipFile workbook = new ZipFile(files.get(1).toFile())) {
            for (ZipEntry part : Collections.list(workbook.entries())) {
                assertThat(part.getTimeLocal()).isEqualTo("1980-02-01T00:00");
                String content = new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(today).as(part.getName()).noneMatch(content::contains);
            }

            String properties = new String(
                    workbook.getInputStream(workbook.getEntry("docProps/core.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(properties.split("2026-11-03T23:30:00Z", -1)).hasSize(3);
            String cache = new String(
                    workbook.getInputStream(workbook.getEntry("xl/pivotCache/pivotCacheDefinition1.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(cache).contains("refreshedDate=\"0.0\"");
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

    private static List<Path> elsewhere(FrozenEdition edition, Path out, String language, String place) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));

        try {
            return PublishEdition.publish(edition, out, Dress.PLAIN);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
