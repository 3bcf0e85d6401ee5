package fr.solidrnet.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.resource.Yaml;
import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a command tells its result. */
final class OutputOptions {
    @Option(names = "--json", description = "Tell the result as JSON on standard output, and no progress.")
    boolean json;

    /** What is under way goes to standard error, and nowhere when a machine reads. */
    Progress progress(CommandSpec spec) {
        return new Progress(spec.commandLine().getErr(), json);
    }

    /** Tells {@code result} to a machine, or has it told to a person. */
    void print(CommandSpec spec, Object result, Consumer<PrintWriter> forPersons) {
        PrintWriter out = spec.commandLine().getOut();

        if (!json) {
            forPersons.accept(out);
            return;
        }

        try {
            out.println(Yaml.json().writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot write the result as JSON", e);
        }
    }
}
