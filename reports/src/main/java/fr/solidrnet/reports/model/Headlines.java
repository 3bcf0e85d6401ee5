package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.MONTH;
import static fr.solidrnet.reports.figures.FigureKey.WHOLE;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which figures make the first page, and how each is worded. */
final class Headlines {
    private static final List<FigureKey> SHOWN = List.of(
            FigureKey.total("packs_attribues", MONTH),
            FigureKey.total("packs_attribues", WHOLE),
            FigureKey.total("packs_en_service", WHOLE),
            FigureKey.total("beneficiaires_equipes", WHOLE),
            FigureKey.total("delai_attribution_median", MONTH),
            FigureKey.total("communes_desservies", WHOLE),
            FigureKey.total("appareils_recus", MONTH),
            FigureKey.total("accompagnements", MONTH),
            FigureKey.total("certifications_delivrees", MONTH));

    private final EditionFigures edition;
    private final YearMonth month;

    Headlines(EditionFigures edition) {
        this.edition = edition;
        this.month = edition.month();
    }

    /** In the order of the page; an indicator that the edition does not define is left out. */
    List<Headline> all() {
        return SHOWN.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .map(this::word)
                .toList();
    }

    private Optional<Figure> find(FigureKey key) {
        return edition.definition(key.code())
                .map(definition -> edition.find(key).orElseGet(() -> Figure.missing(definition, key)));
    }

    private Headline word(Figure figure) {
        return new Headline(
                figure,
                FrenchFormats.prose(figure.definition().libelle()),
                Periods.sentence(figure.key().periode(), month),
                number(figure, figure.value()),
                unit(figure),
                told(FrenchFormats.month(month.minusMonths(1)), number(figure, figure.previous())),
                told(FrenchFormats.month(month.minusYears(1)), number(figure, figure.yearBefore())),
                figure.target() == null ? "" : told("objectif", number(figure, figure.target())));
    }

    private static String unit(Figure figure) {
        Definition definition = figure.definition();
        return figure.value() == null
                ? ""
                : FrenchFormats.unit(FrenchFormats.rounded(figure.value(), definition.decimales()), definition.unite());
    }

    private static String number(Figure figure, @Nullable Double value) {
        return FrenchFormats.number(value, figure.definition().decimales());
    }

    private static String told(String what, String value) {
        return what + FrenchFormats.FIXED + ": " + value;
    }
}
