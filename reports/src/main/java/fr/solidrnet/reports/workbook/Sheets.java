package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.EditionFigures;
import java.util.List;
import java.util.stream.Stream;

/** The tables of the workbook, one a sheet. */
record Sheets(
        EditionFigures edition,
        TableSheet dashboard,
        List<TableSheet> themes,
        TableSheet categories,
        TableSheet places,
        TableSheet history,
        TableSheet impact,
        TableSheet data,
        List<TableSheet> method) {

    Sheets(EditionFigures edition) {
        this(edition, new WideSheets(edition), new MethodSheets(edition));
    }

    private Sheets(EditionFigures edition, WideSheets wide, MethodSheets method) {
        this(
                edition,
                Dashboard.table(edition),
                wide.themes(),
                wide.axis("Par catégorie", "Catégorie", "categorie"),
                wide.axis("Par EPCI", "EPCI", "epci"),
                HistorySheet.of(edition),
                LongSheets.impact(edition),
                LongSheets.data(edition),
                List.of(
                        method.sensitivities(),
                        method.factors(),
                        method.changes(),
                        method.definitions(),
                        method.dictionary()));
    }

    /** In the order of the workbook: what is read first, first. */
    List<TableSheet> all() {
        return Stream.of(
                        Stream.of(dashboard),
                        themes.stream(),
                        Stream.of(categories, places, history, impact, data),
                        method.stream())
                .flatMap(sheets -> sheets)
                .toList();
    }
}
