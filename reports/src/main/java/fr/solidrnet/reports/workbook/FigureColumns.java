package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.model.Periods;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns that several sheets share. */
final class FigureColumns {
    static final String ALL = "Ensemble";
    /** Width of the column that says what figures are split by. */
    static final int SPLIT = 28;

    private FigureColumns() {}

    static Column<Figure> indicator() {
        return Column.prose("Indicateur", 38, figure -> figure.definition().libelle());
    }

    static Column<Figure> period() {
        return Column.text("Période", 10, figure -> Periods.label(figure.key().periode()));
    }

    static Column<Figure> split(EditionFigures edition) {
        return Column.prose("Découpage", SPLIT, figure -> split(edition, figure.key()));
    }

    /** What a figure is split by, in words. */
    static String split(EditionFigures edition, FigureKey key) {
        return key.isTotal() ? ALL : edition.axes().title(key);
    }

    static Column<Figure> modality(EditionFigures edition) {
        return Column.prose(
                "Modalité",
                38,
                figure -> figure.key().isTotal() ? ALL : edition.axes().label(figure.key()));
    }

    static Column<Figure> unit() {
        return Column.text(
                "Unité", 18, figure -> FrenchFormats.unit(figure.definition().unite()));
    }

    /** A number of the figure, shown with the decimals of its definition. */
    static Column<Figure> number(String title, int width, Function<Figure, @Nullable Double> number) {
        return Column.number(
                title,
                width,
                figure -> Cell.of(number.apply(figure), figure.definition().decimales()));
    }

    /** {@code Packs attribués, mois (packs)}: what stands over a column that holds one indicator alone. */
    static String title(Definition definition, String period) {
        String unit = FrenchFormats.unit(definition.unite());
        return FrenchFormats.prose(definition.libelle() + ", "
                + Periods.label(period).toLowerCase(Locale.FRANCE) + (unit.isEmpty() ? "" : " (" + unit + ")"));
    }
}
