package fr.solidrnet.ingestion.format;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.resource.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * All formats, checked against the contracts when they are loaded.
 *
 * @param all in the order in which they are tried: those told by their file name first, the longest table first
 */
public record Formats(List<Format> all) {

    public Formats(List<Format> all) {
        this.all = List.copyOf(all);
    }

    /** The formats that the product ships with. */
    public static Formats load(Contracts contracts) {
        return parse(ResourceFolder.read(Formats.class, "formats", ".yaml"), contracts);
    }

    /** @param texts file name to YAML */
    public static Formats parse(SortedMap<String, String> texts, Contracts contracts) {
        List<Format> formats = new ArrayList<>();
        List<String> defects = new ArrayList<>();

        texts.forEach((name, text) -> {
            FormatText written = Yaml.read(name, text, FormatText.class);
            List<String> wrong = FormatDefects.of(written, contracts);
            defects.addAll(wrong);

            if (wrong.isEmpty()) {
                formats.addAll(
                        written.canonical() ? canonical(written, contracts) : List.of(written.toFormat(contracts)));
            }
        });

        if (!defects.isEmpty()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "Formats are wrong:\n  " + String.join("\n  ", defects));
        }

        return new Formats(formats);
    }

    private static List<Format> canonical(FormatText written, Contracts contracts) {
        return contracts.tables().stream()
                .sorted((a, b) -> b.name().length() - a.name().length())
                .map((Contract contract) -> CanonicalFormat.of(written, contract))
                .toList();
    }
}
