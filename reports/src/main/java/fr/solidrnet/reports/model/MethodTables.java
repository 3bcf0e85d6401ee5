package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Change;
import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Factor;
import fr.solidrnet.reports.figures.Sensitivity;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Column;
import fr.solidrnet.reports.page.Table.Row;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Definitions, factors, sensitivity and what changed, as tables of words. */
record MethodTables(EditionFigures edition) {
    private static final int FACTOR_DIGITS = 3;

    /** Corrected totals told here. */
    private static final int CHANGES = 12;

    private static final String LAWS =
            "« × ou ÷ » : loi lognormale, deux tirages sur trois tombent entre la médiane divisée et"
                    + " multipliée par ce nombre. « Min., mode, max. » : loi PERT. ";

    /** Factors told of each estimate, from the one that moves it most. */
    private static final int FIRST = 3;

    Table definitions() {
        return new Table(
                "Ce que chaque indicateur compte",
                List.of(words("Indicateur (unité)", 3), words("Définition", 9)),
                edition.definitions().stream()
                        .map(one -> row(named(one), one.definition()))
                        .toList(),
                "");
    }

    Table factors() {
        return new Table(
                Words.say(
                        "Les facteurs utilisés, jeu « %s »", edition.manifest().jeuFacteurs()),
                List.of(
                        words("Facteur", 5),
                        words("Valeur et loi", 5),
                        words("Source", 6),
                        words("Valide jusqu’au", 3),
                        words("Statut", 2)),
                edition.factors().stream()
                        .filter(Factor::used)
                        .map(MethodTables::factor)
                        .toList(),
                Words.say("%s", (LAWS + rest()).strip()));
    }

    private static Row factor(Factor factor) {
        return row(
                factor.label(),
                FactorText.brief(factor),
                factor.source(),
                FactorText.end(factor),
                factor.statusLabel());
    }

    private String rest() {
        long unused =
                edition.factors().stream().filter(factor -> !factor.used()).count();
        return unused == 0
                ? ""
                : Words.say(
                        "%s du jeu %s pas servi aux chiffres de ce mois ; le classeur %s donne (feuille « Facteurs »).",
                        FrenchFormats.quantity((double) unused, 0, "facteurs"),
                        Words.agree(unused, "n’a", "n’ont"),
                        Words.agree(unused, "le", "les"));
    }

    Table sensitivities() {
        return new Table(
                "Ce que devient chaque estimation quand un facteur passe du bas au haut de sa plage, les autres tirés au sort",
                List.of(
                        words("Estimation", 6),
                        words("Facteur", 16),
                        Tables.numbers("Bas du facteur"),
                        Tables.numbers("Haut du facteur"),
                        Tables.numbers("Estimation, bas"),
                        Tables.numbers("Estimation, médiane"),
                        Tables.numbers("Estimation, haut")),
                edition.sensitivities().stream()
                        .filter(one -> one.rank() == null || one.rank() <= FIRST)
                        .map(this::sensitivity)
                        .toList(),
                Words.say("Les facteurs qui déplacent le plus chaque estimation ; le classeur donne les autres (feuille"
                        + " « Sensibilité »). Pour un facteur remplacé par une autre valeur publiée, le bas et le haut sont"
                        + " ceux de l’intervalle de l’estimation."));
    }

    private Row sensitivity(Sensitivity one) {
        Definition definition = definition(one.indicator());
        return row(
                named(definition),
                one.label(),
                bound(one.factorLow(), one.factorUnit()),
                bound(one.factorHigh(), one.factorUnit()),
                FrenchFormats.number(one.low(), definition),
                FrenchFormats.number(one.value(), definition),
                FrenchFormats.number(one.high(), definition));
    }

    private static String named(Definition definition) {
        String unit = FrenchFormats.unit(definition.unite());
        return unit.isEmpty() ? definition.libelle() : definition.libelle() + " (" + unit + ")";
    }

    private static String bound(double value, String unit) {
        return FrenchFormats.quantity(FrenchFormats.significant(value, FACTOR_DIGITS), unit);
    }

    /** The totals whose printed value is no longer that of the edition before. */
    Table changes(List<Change> seen) {
        return new Table(
                "Totaux corrigés depuis l’édition précédente",
                List.of(
                        words("Chiffre", 5),
                        words("Mois", 2),
                        words("Édition précédente", 3),
                        Tables.numbers("Valeur d’alors"),
                        Tables.numbers("Valeur d’aujourd’hui")),
                seen.stream().limit(CHANGES).map(this::change).toList(),
                seen.size() <= CHANGES
                        ? ""
                        : Words.say(
                                "%s totaux sur %s ; le classeur les donne tous (feuille « Ce qui a changé »).",
                                CHANGES, FrenchFormats.count(seen.size())));
    }

    private Row change(Change change) {
        Definition definition = definition(change.key().code());
        return row(
                definition.libelle() + ", "
                        + Periods.label(change.key().periode()).toLowerCase(Locale.FRANCE),
                FrenchFormats.month(change.month()),
                change.previousEdition().replace("/", FrenchFormats.FIXED),
                quantity(change.oldValue(), definition),
                quantity(change.newValue(), definition));
    }

    /** Whether the change is one that is seen when both values are printed. */
    boolean printed(Change change) {
        Definition definition = definition(change.key().code());
        return !quantity(change.oldValue(), definition).equals(quantity(change.newValue(), definition));
    }

    private static String quantity(@Nullable Double value, Definition definition) {
        return FrenchFormats.quantity(value, definition);
    }

    private Definition definition(String code) {
        return edition.definition(code)
                .orElseThrow(() -> new IllegalStateException("An edition tells of " + code + " without defining it"));
    }

    private static Column words(String title, int weight) {
        return new Column(title, false, weight);
    }

    private static Row row(String... texts) {
        return new Row(Stream.of(texts).map(FrenchFormats::prose).map(Cell::of).toList(), false);
    }
}
