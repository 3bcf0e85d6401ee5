package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.model.Headlines;
import java.util.List;

/** The headline figures as a table; {@link DashboardCharts} stand under it. */
final class Dashboard {
    static final String NAME = "Tableau de bord";

    private Dashboard() {}

    static TableSheet table(EditionFigures edition) {
        List<Column<Figure>> columns = List.of(
                FigureColumns.indicator(),
                FigureColumns.period(),
                FigureColumns.unit(),
                FigureColumns.number(FrenchFormats.month(edition.month()), 18, Figure::value),
                FigureColumns.number("Bas de l’intervalle (P5)", 18, Figure::low),
                FigureColumns.number("Haut de l’intervalle (P95)", 18, Figure::high),
                FigureColumns.number(FrenchFormats.month(edition.month().minusMonths(1)), 18, Figure::previous),
                FigureColumns.number(FrenchFormats.month(edition.month().minusYears(1)), 18, Figure::yearBefore),
                FigureColumns.number("Objectif", 18, Figure::target));
        return TableSheet.of(NAME, "tableau_de_bord", 1, columns, Headlines.of(edition));
    }
}
