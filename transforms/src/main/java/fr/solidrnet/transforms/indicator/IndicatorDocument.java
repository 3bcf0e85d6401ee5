package fr.solidrnet.transforms.indicator;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue as officials read it: {@code docs/indicateurs.md}, in French, made of the catalogue alone. */
public final class IndicatorDocument {
    private static final String INTRODUCTION = """
            # Les indicateurs

            <!-- Fait d'après transforms/indicators : ne pas modifier ici. -->

            Une édition porte sur un mois, vu de son dernier jour. « Du mois » prend les dates du mois, « de l'année »
            celles du 1er janvier à ce jour, « cumul » toutes celles jusqu'à ce jour. Un taux dont le dénominateur est nul
            n'a pas de valeur. Une ligne sans commune des Deux-Sèvres compte dans les totaux et sous « non localisé ».

            """;

    private final IndicatorCatalogue catalogue;

    public IndicatorDocument(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public String markdown() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        List<String> themes =
                catalogue.indicators().stream().map(Indicator::theme).distinct().toList();

        for (String theme : themes) {
            text.append("## ").append(theme).append("\n\n");
            catalogue.indicators().stream()
                    .filter(indicator -> indicator.theme().equals(theme))
                    .forEach(indicator -> text.append(section(indicator)));
        }

        return text.toString().stripTrailing() + "\n";
    }

    private String section(Indicator indicator) {
        String periods = indicator.periods().stream().map(Period::label).collect(Collectors.joining(", "));
        String splits = indicator.splits().isEmpty()
                ? "aucun"
                : indicator.splits().stream().map(this::title).collect(Collectors.joining(", "));
        return "### " + indicator.label() + "\n\n"
                + "`" + indicator.code() + "`, en " + indicator.unit() + ". "
                + indicator.definition().strip() + "\n\n"
                + "- Périodes : " + periods + "\n"
                + "- Découpages : " + splits + "\n\n";
    }

    private String title(String split) {
        return catalogue.split(split).stream().map(Axis::title).collect(Collectors.joining(" × "));
    }
}
