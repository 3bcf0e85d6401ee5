package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void theDocumentTellsEveryCodeInTheProgramsOwnWords() throws IOException {
        String document = Files.readString(Path.of("../docs/exit-codes.md"));
        String expected = Arrays.stream(ExitCode.values())
                .map(code -> "| " + code.code() + " | " + code.meaning() + " |\n")
                .reduce("", String::concat);

        assertThat(document).contains("| code | meaning |\n|---|---|\n" + expected);
    }

    @Test
    void codesDiffer() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code)).doesNotHaveDuplicates();
    }

    @Test
    void wrongWordsAreNoDefectOfTheProgram() {
        CommandRun month = CommandRun.of("explain", "packs_attribues", "--month", "2026-13");

        assertThat(month.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(month.err())
                .contains("« 2026-13 » n’est pas un mois : écrivez AAAA-MM")
                .doesNotContain("java.");
        assertThat(CommandRun.of("sql", "--format", "excel", "select 1").code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(CommandRun.of("publier").code()).isEqualTo(ExitCode.USAGE.code());
    }
}
