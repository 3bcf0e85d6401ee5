package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.indicator.AxisValue;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.warehouse.SecrecyThreshold;
import fr.solidrnet.warehouse.edition.EditionManifest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells all that stands behind a figure of an edition, from what the edition keeps alone. */
public final class ExplainFigure {
    private static final String LABEL = "select libelle from %s.modalites where decoupage = ? and modalite = ?";

    private final Connection connection;
    private final PinnedEdition edition;

    /** @param connection where the edition is attached */
    public ExplainFigure(Connection connection, PinnedEdition edition) {
        this.connection = connection;
        this.edition = edition;
    }

    public Explanation explain(AskedFigure asked) throws SQLException {
        Indicator indicator = asked.indicator();
        EditionManifest manifest = edition.manifest();
        List<String> sql = FigureSql.of(asked, edition);
        Amount computed = new RunFigure(connection, edition).run(asked, sql);
        List<Delivered> deliveries = new RowsBehind(connection, edition, asked).deliveries();
        FigureInputs inputs = new FigureInputs(connection, edition);
        return new Explanation(
                manifest.edition(),
                indicator.code(),
                indicator.label(),
                indicator.definition().strip(),
                indicator.unit(),
                indicator.decimals(),
                indicator.significant(),
                asked.month(),
                asked.period().code(),
                filters(asked),
                FigureText.formula(indicator),
                sql,
                computed,
                new FrozenFigures(connection, edition).find(asked),
                deliveries,
                deliveries.stream().mapToLong(Delivered::lignes).sum(),
                inputs.accounts(indicator),
                inputs.factors(indicator),
                manifest.jeuFacteurs(),
                manifest.empreintes(),
                manifest.versionCode(),
                remarks(asked, computed));
    }

    /** The axes asked for, with the words that the edition has for them. */
    List<Explanation.Filter> filters(AskedFigure asked) throws SQLException {
        List<Explanation.Filter> filters = new ArrayList<>();

        for (AxisValue each : asked.where()) {
            filters.add(new Explanation.Filter(each.axis().code(), each.axis().title(), each.value(), label(each)));
        }

        return filters;
    }

    private String label(AxisValue value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LABEL.formatted(edition.schema()))) {
            select.setString(1, value.axis().code());
            select.setString(2, value.value());

            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : value.value();
            }
        }
    }

    private List<String> remarks(AskedFigure asked, Amount computed) {
        List<String> remarks = new ArrayList<>();

        if (!edition.keepsTexts() && !edition.definitionsAreTheEditions()) {
            remarks.add(
                    "Cette édition n'a pas gardé ses formules, et celles d'aujourd'hui en diffèrent : le chiffre est"
                            + " recalculé avec celles d'aujourd'hui.");
        }

        if (asked.indicator().denominatorRows() != null
                && asked.knownApart().size() < asked.where().size()) {
            remarks.add("Le dénominateur ne connaît pas tous ces axes : pour les autres, c'est celui de l'ensemble.");
        }

        if (asked.indicator().isSimulated() && !asked.where().isEmpty()) {
            remarks.add("L'enquête sur les achats évités est celle de tout le programme, quel que soit le découpage.");
        }

        if (isSmall(asked, computed)) {
            remarks.add("À ne pas publier : ce chiffre repose sur un effectif de 1 à " + (SecrecyThreshold.LEAST - 1)
                    + ", sous le seuil de secret.");
        }

        return remarks;
    }

    private static boolean isSmall(AskedFigure asked, Amount computed) {
        return FigureText.counts(asked.indicator()) && isSmall(computed.valeur())
                || isSmall(computed.numerateur())
                || isSmall(computed.denominateur());
    }

    private static boolean isSmall(@Nullable Double count) {
        return count != null && SecrecyThreshold.isSmall(count);
    }
}
