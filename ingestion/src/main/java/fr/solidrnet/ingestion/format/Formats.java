package fr.solidrnet.ingestion.format;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.resource.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return load(contracts, Map.of());
    }

    /**
     * The formats that the product ships with, as a site sets them.
     *
     * @param set by format, then by name of a default, the value that stands for it
     * @throws SolidrnetException CONFIGURATION when there is no such default, or the value is no plain text
     */
    public static Formats load(Contracts contracts, Map<String, Map<String, String>> set) {
        return parse(ResourceFolder.read(Formats.class, "formats", ".yaml"), contracts, set);
    }

    /** @param texts file name to YAML */
    public static Formats parse(SortedMap<String, String> texts, Contracts contracts) {
        return parse(texts, contracts, Map.of());
    }

    private static Formats parse(
            SortedMap<String, String> texts, Contracts contracts, Map<String, Map<String, String>> set) {
        SortedMap<String, Map<String, String>> left = new TreeMap<>(set);
        List<Format> formats = new ArrayList<>();
        List<String> defects = new ArrayList<>();

        texts.forEach((name, text) -> {
            FormatText written = Yaml.read(name, text, FormatText.class);
            Map<String, String> own = left.getOrDefault(written.name(), Map.of());
            left.remove(written.name());
            checkSettings(written, own);
            List<String> wrong = FormatDefects.of(written, contracts);
            defects.addAll(wrong);

            if (wrong.isEmpty()) {
                formats.addAll(
                        written.canonical()
                                ? canonical(written, contracts)
                                : List.of(written.toFormat(contracts, own)));
            }
        });

        if (!left.isEmpty()) {
            throw new SolidrnetException(FailureKind.CONFIGURATION, "formats." + left.firstKey() + ": no such format");
        }

        if (!defects.isEmpty()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "Formats are wrong:\n  " + String.join("\n  ", defects));
        }

        return new Formats(formats);
    }

    /** How a format makes rows of a table, where it is known and does. */
    public Optional<Mapping> mapping(String format, String table) {
        return all.stream()
                .filter(each -> each.name().equals(format) && each.tables().containsKey(table))
                .findFirst()
                .map(each -> each.tables().get(table));
    }

    /** Columns of the table referred to by which some format names its rows, instead of their keys. */
    public Set<String> labels(String table, String column) {
        return all.stream()
                .map(format -> format.tables().get(table))
                .filter(mapping -> mapping != null && mapping.labels().containsKey(column))
                .map(mapping -> mapping.labels().get(column))
                .flatMap(label -> Stream.of(label.label(), label.within()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void checkSettings(FormatText format, Map<String, String> set) {
        new TreeMap<>(set).forEach((key, value) -> {
            @Nullable DefaultValue known = format.defaults().get(key);

            if (known == null) {
                throw new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "formats." + format.name() + "." + key + ": no such setting, there are "
                                + format.defaults().keySet());
            }

            if (!known.allows(value)) {
                throw new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "formats." + format.name() + "." + key + ": it may be " + known.allowed());
            }
        });
    }

    private static List<Format> canonical(FormatText written, Contracts contracts) {
        return contracts.tables().stream()
                .sorted((a, b) -> b.name().length() - a.name().length())
                .map((Contract contract) -> CanonicalFormat.of(written, contract))
                .toList();
    }
}
