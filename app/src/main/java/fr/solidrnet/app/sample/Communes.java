package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.contract.Contracts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The communes of the département, drawn by their population. */
final class Communes {
    private static final double OLD_CODE = 0.03;
    private static final List<String> NEIGHBOURS = List.of("86194", "49099", "85092", "17415", "16015");

    private final Weighted<Commune> all;
    private final Map<String, Weighted<Commune>> byEpci = new TreeMap<>();
    private final Map<String, Commune> byCode = new TreeMap<>();

    /** @param oldCodes codes of the communes that merged into it */
    record Commune(String code, String name, long population, String epci, List<String> oldCodes) {}

    private Communes(List<Commune> communes) {
        all = Weighted.of(communes, Commune::population);
        Map<String, List<Commune>> groups = new TreeMap<>();

        for (Commune commune : communes) {
            byCode.put(commune.code(), commune);
            groups.computeIfAbsent(commune.epci(), epci -> new ArrayList<>()).add(commune);
        }

        groups.forEach((epci, members) -> byEpci.put(epci, Weighted.of(members, Commune::population)));
    }

    /** Those of the reference data that the product ships with. */
    static Communes load() {
        SampleData reference = SampleData.load(Contracts.class, "reference");
        Map<String, List<String>> oldCodes = new TreeMap<>();
        reference.rows("communes_anciens_codes_2026.csv").forEach(row -> oldCodes.computeIfAbsent(
                        row.getOrDefault("code_insee", ""), code -> new ArrayList<>())
                .add(row.getOrDefault("ancien_code", "")));
        return new Communes(reference.rows("communes_2026.csv").stream()
                .map(row -> commune(row, oldCodes))
                .toList());
    }

    private static Commune commune(Map<String, String> row, Map<String, List<String>> oldCodes) {
        String code = row.getOrDefault("code_insee", "");
        return new Commune(
                code,
                row.getOrDefault("nom", ""),
                Long.parseLong(row.getOrDefault("population", "0")),
                row.getOrDefault("epci_siren", ""),
                oldCodes.getOrDefault(code, List.of()));
    }

    Commune any(Draw draw) {
        return all.pick(draw);
    }

    /** A commune of the same EPCI, most often a large one. */
    Commune near(Draw draw, String code) {
        Commune centre = byCode.get(code);
        Weighted<Commune> around = centre == null ? null : byEpci.get(centre.epci());
        return around == null ? any(draw) : around.pick(draw);
    }

    /** As a clerk writes it: at times an old code, another département's, or nothing. */
    String written(Draw draw, Commune commune) {
        if (draw.chance(0.02)) {
            return draw.chance(0.3) ? draw.pick(NEIGHBOURS) : "";
        }

        boolean old = !commune.oldCodes().isEmpty() && draw.chance(OLD_CODE);
        return old ? draw.pick(commune.oldCodes()) : commune.code();
    }
}
