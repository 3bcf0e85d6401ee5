package fr.solidrnet.ingestion.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loads the file of every case, and compares account, findings and stored rows with what was approved. */
class ToleranceTest {
    private static final Path APPROVED = Path.of("src/test/resources/tolerance/comptes.approved.txt");
    private static final Map<String, ToleranceCase> CASES =
            ToleranceCases.all().stream().collect(Collectors.toMap(ToleranceCase::id, each -> each));

    @TempDir
    private static Path folder;

    private static ToleranceRun run;

    @BeforeAll
    static void load() throws IOException {
        run = ToleranceRun.of(folder, ToleranceCases.all());

        if (Boolean.getBoolean("approve")) {
            Files.writeString(
                    APPROVED, ToleranceCases.all().stream().map(run::tell).collect(Collectors.joining("\n")));
        }
    }

    static List<String> cases() {
        return ToleranceCases.all().stream().map(ToleranceCase::id).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAccountIsExact(String id) throws IOException {
        ToleranceCase asked = CASES.get(id);
        String told = run.tell(asked);

        assertThat(told).contains(asked.told());
        assertThat(told.contains("compte : CHARGE") && told.matches("(?s).*\\b0 rejetées.*"))
                .as(told)
                .isEqualTo(asked.taken());
        assertThat(approved(id))
                .as("out of date: run this test with -Dapprove=true, read the difference and commit it")
                .isEqualTo(told);
    }

    @Test
    void whatPointsAtAPersonIsShownNowhere() {
        assertThat(ToleranceCases.all().stream().map(run::tell).toList())
                .noneMatch(text -> text.contains("SECRET-"))
                .hasSameSizeAs(CASES.entrySet());
    }

    @Test
    void everyFileHasItsOwnAccount() {
        List<String> files = new ArrayList<>(
                ToleranceCases.all().stream().map(ToleranceCase::file).toList());

        assertThat(files).doesNotHaveDuplicates();
        assertThat(run.files()).containsExactlyInAnyOrderElementsOf(files);
    }

    private static String approved(String id) throws IOException {
        String text = "\n" + Files.readString(APPROVED);
        int from = text.indexOf("\n== " + id + "\n") + 1;
        int to = text.indexOf("\n\n== ", from);
        return from == 0 ? "" : text.substring(from, to < 0 ? text.length() : to + 1);
    }
}
