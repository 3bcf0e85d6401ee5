package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.indicator.FigureQuery;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.IndicatorCatalogue;
import fr.solidrnet.transforms.indicator.MonthQuery;
import fr.solidrnet.transforms.indicator.Period;
import fr.solidrnet.transforms.indicator.Rows;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statement that goes from a figure's rows to the export rows that they come from. Each relation that indicators
 * measure has a SELECT in {@code explain/sources/}, which tells its export rows by the keys that its header names; rows
 * of a query are known by the indicator's code.
 */
final class SourceQuery {
    private static final String IN_SERVICE = "appareils_en_service";
    private static final String KEY = "-- cle: ";

    private final IndicatorCatalogue catalogue;
    private final SortedMap<String, String> sources = ResourceFolder.read(SourceQuery.class, "explain/sources", ".sql");

    SourceQuery(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code part}, {@code nom_table}, {@code identifiant}, {@code livraison}, {@code date_livraison}, {@code fichier}, {@code ligne}. */
    String sql(AskedFigure asked) {
        Indicator indicator = asked.indicator().isSimulated() ? catalogue.indicator(IN_SERVICE) : asked.indicator();
        Period period = asked.indicator().isSimulated() ? Period.CUMUL : asked.period();
        FigureQuery query = new FigureQuery(indicator, period, asked.month(), asked.where());
        @Nullable String apart = query.rowsApart(asked.knownApart());
        List<String> selects = new ArrayList<>();
        selects.add(
                select("mesure", query.measuredRows(), source(indicator, Objects.requireNonNull(indicator.rows()))));

        if (apart != null) {
            selects.add(select(
                    "denominateur", apart, source(indicator, Objects.requireNonNull(indicator.denominatorRows()))));
        }

        return "with " + MonthQuery.expression(asked.month()) + "\n\n" + String.join("\nunion all\n", selects);
    }

    /** The text of the source of a relation. */
    String source(Indicator indicator, Rows rows) {
        String name = rows.isQuery()
                ? indicator.code()
                : rows.from().substring(rows.from().indexOf('.') + 1);
        String text = sources.get(name + ".sql");

        if (text == null) {
            throw new IllegalArgumentException("explain/sources has no " + name + ".sql");
        }

        return text;
    }

    private static String select(String part, String rows, String source) {
        return "select distinct\n    '" + part + "' as part,\n    sources.nom_table,\n    sources.identifiant,"
                + "\n    sources.livraison,\n    sources.date_livraison,\n    sources.fichier,\n    sources.ligne\nfrom (\n"
                + rows.indent(4) + ") as lignes\ninner join (\n" + source.indent(4) + ") as sources\n    on "
                + keys(source);
    }

    /** {@code -- cle: a, b = c}: the columns of the rows, and what the source calls them where that differs. */
    private static String keys(String source) {
        String line = source.lines()
                .filter(each -> each.startsWith(KEY))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A source has no « " + KEY + "»:\n" + source));
        return Stream.of(line.substring(KEY.length()).split(", "))
                .map(key -> key.split(" = "))
                .map(names -> "sources." + names[names.length - 1] + " is not distinct from lignes." + names[0])
                .collect(Collectors.joining("\n    and "));
    }
}
