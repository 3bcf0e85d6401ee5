package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.Change;
import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.DictionaryEntry;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Factor;
import fr.solidrnet.reports.figures.Sensitivity;
import fr.solidrnet.reports.model.FactorText;
import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.model.Periods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the figures rest on: factors, sensitivity, corrections, definitions, columns of the warehouse. */
final class MethodSheets {
    /** Factors are given with up to four digits after the point. */
    private static final int FACTOR_DIGITS = 4;

    private final EditionFigures edition;

    MethodSheets(EditionFigures edition) {
        this.edition = edition;
    }

    /** The whole set, used or not. */
    TableSheet factors() {
        List<Column<Factor>> columns = List.of(
                Column.text("Code", 22, Factor::code),
                Column.prose("Facteur", 44, Factor::label),
                Column.number("Valeur ou médiane", 14, factor -> Cell.of(factor.value(), FACTOR_DIGITS)),
                Column.text("Unité", 16, factor -> FrenchFormats.unit(factor.unit())),
                Column.prose("Loi de tirage", 44, FactorText::law),
                Column.prose("Source", 60, Factor::source),
                new Column<>("Valide du", 12, false, false, factor -> Cell.of(factor.validFrom())),
                new Column<>("Valide au", 12, false, false, factor -> Cell.of(factor.validTo())),
                new Column<>("Validité dépassée", 12, false, false, factor -> Cell.of(factor.expired())),
                Column.text("Statut", 14, Factor::statusLabel),
                new Column<>("Utilisé ce mois", 12, false, false, factor -> Cell.of(factor.used())));
        return TableSheet.of("Facteurs", "facteurs", 2, columns, edition.factors());
    }

    TableSheet sensitivities() {
        List<Column<Sensitivity>> columns = List.of(
                Column.prose("Estimation", 36, one -> label(one.indicator())),
                Column.text("Unité", 12, one -> FrenchFormats.unit(unit(one.indicator()))),
                Column.text(
                        "Ce qui varie",
                        16,
                        one -> one.kind() == Sensitivity.Kind.FACTEUR ? "un facteur" : "une autre valeur"),
                Column.number(
                        "Rang",
                        8,
                        one -> Cell.of(one.rank() == null ? null : one.rank().doubleValue(), 0)),
                Column.text("Code du facteur", 22, Sensitivity::factor),
                Column.prose("Facteur", 50, Sensitivity::label),
                Column.text("Unité du facteur", 14, one -> FrenchFormats.unit(one.factorUnit())),
                Column.number("Facteur, bas", 14, one -> Cell.of(one.factorLow(), FACTOR_DIGITS)),
                Column.number("Facteur, haut", 14, one -> Cell.of(one.factorHigh(), FACTOR_DIGITS)),
                Column.number("Estimation, bas", 16, one -> moved(one, one.low())),
                Column.number("Estimation, médiane", 16, one -> moved(one, one.value())),
                Column.number("Estimation, haut", 16, one -> moved(one, one.high())));
        return TableSheet.of("Sensibilité", "sensibilite", 1, columns, edition.sensitivities());
    }

    TableSheet changes() {
        List<Column<Change>> columns = List.of(
                Column.prose("Indicateur", 38, change -> label(change.key().code())),
                Column.text("Code", 26, change -> change.key().code()),
                Column.text("Période", 10, change -> Periods.label(change.key().periode())),
                new Column<>("Mois", 12, false, false, change -> Cell.of(change.month())),
                Column.text("Édition précédente", 18, Change::previousEdition),
                Column.text(
                        "Unité",
                        18,
                        change -> FrenchFormats.unit(unit(change.key().code()))),
                Column.number("Valeur d’alors", 18, change -> changed(change, change.oldValue())),
                Column.number("Valeur d’aujourd’hui", 20, change -> changed(change, change.newValue())));
        return TableSheet.of("Ce qui a changé", "ce_qui_a_change", 1, columns, edition.changes());
    }

    TableSheet definitions() {
        List<Column<Definition>> columns = List.of(
                Column.text("Code", 26, Definition::code),
                Column.prose("Libellé", 44, Definition::libelle),
                Column.prose("Thème", 20, Definition::theme),
                Column.text("Unité", 18, one -> FrenchFormats.unit(one.unite())),
                Column.prose("Définition", 110, Definition::definition));
        return TableSheet.of("Définitions", "definitions", 1, columns, edition.definitions());
    }

    TableSheet dictionary() {
        List<Column<DictionaryEntry>> columns = List.of(
                Column.text("Table", 30, DictionaryEntry::table),
                Column.text("Colonne", 28, DictionaryEntry::column),
                Column.prose("Titre", 40, DictionaryEntry::title),
                Column.text("Type", 12, DictionaryEntry::type),
                Column.text("Unité", 10, DictionaryEntry::unit),
                Column.text("Sensibilité", 14, DictionaryEntry::sensitivity),
                Column.prose("Description", 110, DictionaryEntry::description));
        return TableSheet.of("Dictionnaire", "dictionnaire", 2, columns, edition.dictionary());
    }

    private Cell moved(Sensitivity one, double value) {
        return Cell.of(value, decimals(one.indicator()));
    }

    private Cell changed(Change change, @Nullable Double value) {
        return Cell.of(value, decimals(change.key().code()));
    }

    private int decimals(String code) {
        return edition.definition(code).map(Definition::decimales).orElse(0);
    }

    private String unit(String code) {
        return edition.definition(code).map(Definition::unite).orElse("");
    }

    private String label(String code) {
        return edition.definition(code).map(Definition::libelle).orElse(code);
    }
}
