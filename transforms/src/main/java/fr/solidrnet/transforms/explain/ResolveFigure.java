package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.indicator.Axis;
import fr.solidrnet.transforms.indicator.AxisValue;
import fr.solidrnet.transforms.indicator.ComputeIndicators;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.Period;
import fr.solidrnet.transforms.indicator.Rows;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.NearNames;
import fr.solidrnet.warehouse.SolidrnetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figure that somebody's words mean; each wrong word gets a sentence with those that are right. */
public final class ResolveFigure {
    private static final String MODALITIES = "select modalite, libelle from %s.modalites where decoupage = ?";

    private final Connection connection;
    private final PinnedEdition edition;
    private final RelationColumns columns;

    public ResolveFigure(Connection connection, PinnedEdition edition) {
        this.connection = connection;
        this.edition = edition;
        this.columns = new RelationColumns(connection, edition);
    }

    /**
     * @param period its code; none for the first that the indicator has
     * @param where axis code to modality or its label, in the order in which it was said
     * @throws SolidrnetException CONFIGURATION, in French, naming what there is
     */
    public AskedFigure resolve(
            String code, @Nullable String period, YearMonth month, Collection<Map.Entry<String, String>> where)
            throws SQLException {
        Indicator indicator = indicator(code);
        refuseOtherMonth(month);
        List<AxisValue> values = new ArrayList<>();

        for (Map.Entry<String, String> each : where) {
            Axis axis = axis(indicator, each.getKey());

            if (values.stream().anyMatch(value -> value.axis().equals(axis))) {
                throw refused("L’axe " + axis.code() + " est donné deux fois : une seule valeur par axe.");
            }

            values.add(new AxisValue(axis, modality(axis, each.getValue())));
        }

        return new AskedFigure(
                indicator, period(indicator, period), month, List.copyOf(values), knownApart(indicator, values));
    }

    private Indicator indicator(String code) {
        List<String> codes =
                edition.catalogue().indicators().stream().map(Indicator::code).toList();
        return edition.catalogue().indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "Il n’y a pas d’indicateur « " + code + " »",
                        code,
                        codes,
                        "docs/indicateurs.md les décrit tous"));
    }

    private void refuseOtherMonth(YearMonth month) {
        YearMonth last = edition.frozen().id().month();
        YearMonth first = last.minusMonths(ComputeIndicators.MONTHS - 1L);

        if (month.isBefore(first) || month.isAfter(last)) {
            throw refused("L’édition " + edition.frozen().id() + " va de " + first + " à " + last + " : " + month
                    + " n’y est pas. Donnez une autre --edition.");
        }
    }

    private static Period period(Indicator indicator, @Nullable String code) {
        if (code == null) {
            return indicator.periods().get(0);
        }

        return indicator.periods().stream()
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElseThrow(() -> refused("« " + indicator.label() + " » n’a pas la période « " + code
                        + " ». Périodes : "
                        + indicator.periods().stream().map(Period::code).collect(Collectors.joining(", ")) + "."));
    }

    private Axis axis(Indicator indicator, String code) throws SQLException {
        List<Axis> axes = columns.axes(indicator);
        return axes.stream()
                .filter(axis -> axis.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "« " + indicator.label() + " » n’a pas l’axe « " + code + " »",
                        code,
                        axes.stream().map(Axis::code).toList(),
                        axes.isEmpty() ? "Cet indicateur ne se découpe pas" : "Axes : " + codes(axes)));
    }

    private static String codes(List<Axis> axes) {
        return axes.stream().map(Axis::code).collect(Collectors.joining(", "));
    }

    private String modality(Axis axis, String value) throws SQLException {
        Map<String, String> labels = new TreeMap<>();

        try (PreparedStatement select = connection.prepareStatement(MODALITIES.formatted(edition.schema()))) {
            select.setString(1, axis.code());

            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    labels.put(row.getString(1), row.getString(2));
                }
            }
        }

        if (labels.containsKey(value)) {
            return value;
        }

        List<String> meant = labels.entrySet().stream()
                .filter(each ->
                        each.getKey().equalsIgnoreCase(value) || each.getValue().equalsIgnoreCase(value))
                .map(Map.Entry::getKey)
                .toList();

        if (meant.size() == 1) {
            return meant.get(0);
        }

        List<String> known = new ArrayList<>(labels.keySet());
        known.addAll(labels.values());
        throw unknown(
                "L’axe " + axis.code() + " n’a pas la valeur « " + value + " »",
                value,
                known,
                "Valeurs : " + labels.keySet().stream().limit(20).collect(Collectors.joining(", "))
                        + (labels.size() > 20 ? "…" : ""));
    }

    private SortedSet<String> knownApart(Indicator indicator, List<AxisValue> values) throws SQLException {
        SortedSet<String> known = new TreeSet<>();
        Rows apart = indicator.denominatorRows();

        if (apart != null) {
            for (AxisValue value : values) {
                if (columns.knows(apart, value.axis())) {
                    known.add(value.axis().code());
                }
            }
        }

        return known;
    }

    private static SolidrnetException unknown(String sentence, String wanted, Collection<String> known, String rest) {
        List<String> near = NearNames.of(wanted, new TreeSet<>(known));
        return refused(sentence + (near.isEmpty() ? ". " : ". Vouliez-vous dire : " + String.join(", ", near) + " ? ")
                + rest + ".");
    }

    private static SolidrnetException refused(String sentence) {
        return new SolidrnetException(FailureKind.CONFIGURATION, sentence);
    }
}
