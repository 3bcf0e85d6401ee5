package fr.solidrnet.reports.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Labels and order of the modalities; a code without a label (« non localisé ») is its own, and comes last. */
public final class Axes {
    private static final String CROSS = " x ";

    private final Map<String, Map<String, Modality>> modalities;

    public Axes(List<Modality> modalities) {
        this.modalities = modalities.stream()
                .collect(Collectors.groupingBy(Modality::axis, Collectors.toMap(Modality::code, one -> one)));
    }

    /** The label of a modality, of each axis where a split crosses two: « RSA × CA du Niortais ». */
    public String label(FigureKey key) {
        return String.join(" × ", labels(key));
    }

    /** One label an axis, none for a total. */
    public List<String> labels(FigureKey key) {
        List<String> axes = axes(key.decoupage());
        List<String> codes = codes(key, axes.size());
        return IntStream.range(0, axes.size())
                .mapToObj(i -> find(axes.get(i), codes.get(i)).label())
                .toList();
    }

    /** What a figure is split by, each axis where it crosses two: « Catégorie × Intercommunalité »; empty for a total. */
    public String title(FigureKey key) {
        return axes(key.decoupage()).stream()
                .map(axis -> modalities.getOrDefault(axis, Map.of()).values().stream()
                        .findFirst()
                        .map(Modality::title)
                        .orElse(axis))
                .collect(Collectors.joining(" × "));
    }

    /** Ranks modalities of the same split. */
    public int compare(FigureKey left, FigureKey right) {
        List<String> axes = axes(left.decoupage());
        List<String> first = codes(left, axes.size());
        List<String> second = codes(right, axes.size());

        for (int i = 0; i < axes.size(); i++) {
            Modality one = find(axes.get(i), first.get(i));
            Modality other = find(axes.get(i), second.get(i));
            int order = Integer.compare(one.order(), other.order());

            if (order == 0) {
                order = one.code().compareTo(other.code());
            }

            if (order != 0) {
                return order;
            }
        }

        return 0;
    }

    private static List<String> axes(String split) {
        return split.isEmpty() ? List.of() : Arrays.asList(split.split(CROSS));
    }

    private static List<String> codes(FigureKey key, int axes) {
        return axes < 2 ? List.of(key.modalite()) : Arrays.asList(key.modalite().split(CROSS, axes));
    }

    private Modality find(String axis, String code) {
        Modality known = modalities.getOrDefault(axis, Map.of()).get(code);
        return known != null ? known : new Modality(axis, code, code, Integer.MAX_VALUE, axis);
    }
}
