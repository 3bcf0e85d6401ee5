package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What {@link SqlArguments} takes, the command's own parser reads the same. */
class SqlArgumentsTest {
    private static final String QUERY = "select count(*) from attributions where categorie = 'EHPAD'";

    @Test
    void everyOptionOfTheCommandIsKnown() {
        TreeSet<String> options = new TreeSet<>();

        for (OptionSpec option :
                new CommandLine(new SqlCommand()).getCommandSpec().options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                options.addAll(Arrays.asList(option.names()));
            }
        }

        assertThat(new TreeSet<>(SqlArguments.OPTIONS)).isEqualTo(options);
    }

    @Test
    void usualWordsAreReadWithoutTheParser() {
        for (String[] words : new String[][] {
            {},
            {QUERY},
            {"--warehouse", "data/demo/warehouse", "--edition", "2026-10", QUERY},
            {QUERY, "--format=csv", "--out=a.csv"},
            {"--format", "XLSX", "--out", "a.xlsx", "--config", "site.yaml", "--file", "q.sql"},
            {"select 1 as \"é\", '--format'"}
        }) {
            assertThat(SqlArguments.read(words)).as(Arrays.toString(words)).isEqualTo(Optional.of(parsed(words)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "--version",
                "--formt|csv|select 1",
                "--format|yaml|select 1",
                "--format|xlsx|select 1",
                "--file|a.sql|select 1",
                "--edition|2026-10|--edition|2026-09|select 1",
                "select 1|select 2",
                "-- a comment first",
                "--|select 1",
                "@words.txt",
                "--out|--format|csv",
                "--out",
                "--edition=|select 1"
            })
    void anythingElseIsLeftToTheParser(String words) {
        assertThat(SqlArguments.read(words.split("\\|", -1))).isEmpty();
    }

    @Property(tries = 2000)
    void whatIsReadIsWhatTheParserReads(@ForAll("words") String[] words) {
        SqlArguments.read(words)
                .ifPresent(request ->
                        assertThat(request).as(Arrays.toString(words)).isEqualTo(parsed(words)));
    }

    @Provide
    Arbitrary<String[]> words() {
        Arbitrary<String> values = Arbitraries.of(
                QUERY,
                "csv",
                "TABLE",
                "json",
                "a b",
                "a=b",
                "=",
                "\"x\"",
                "'x'",
                "${sys:user.home}",
                "$x",
                "@f",
                "é",
                "-1",
                "--",
                "-",
                "~",
                "a,b",
                "_NULL_",
                " ",
                "2026-10/r1",
                "x\ny");
        Arbitrary<String> names = Arbitraries.of(new TreeSet<>(SqlArguments.OPTIONS));
        Arbitrary<String> joined =
                net.jqwik.api.Combinators.combine(names, values).as((name, value) -> name + "=" + value);
        return Arbitraries.oneOf(values, names, names, joined)
                .array(String[].class)
                .ofMaxSize(6);
    }

    private static SqlRequest parsed(String... words) {
        SqlCommand command = new SqlCommand();
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);

        try {
            line.parseArgs(words);
        } catch (ParameterException e) {
            throw new AssertionError("The parser refuses " + Arrays.toString(words), e);
        }

        SqlRequest request = command.request();
        assertThat(request.contradiction()).isNull();
        return request;
    }
}
