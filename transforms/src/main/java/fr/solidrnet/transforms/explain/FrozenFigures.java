package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.indicator.AxisValue;
import fr.solidrnet.transforms.indicator.Indicator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an edition holds of a figure. */
final class FrozenFigures {
    private static final String SELECT = """
            select valeur, numerateur, denominateur, p5, p95 from %s.indicateurs
            where mois = ? and code = ? and periode = ? and decoupage = ? and modalite = ?""";

    private final Connection connection;
    private final PinnedEdition edition;

    FrozenFigures(Connection connection, PinnedEdition edition) {
        this.connection = connection;
        this.edition = edition;
    }

    /** None where the edition does not freeze the combination of axes, or has no such modality that month. */
    @Nullable
    Amount find(AskedFigure asked) throws SQLException {
        @Nullable String split = split(asked).orElse(null);

        if (split == null) {
            return null;
        }

        Map<String, String> values = asked.where().stream()
                .collect(Collectors.toMap(each -> each.axis().code(), AxisValue::value));
        String modality = split.isEmpty()
                ? ""
                : Indicator.axes(split).stream()
                        .map(axis -> Objects.requireNonNull(values.get(axis)))
                        .collect(Collectors.joining(Indicator.CROSSING));

        try (PreparedStatement select = connection.prepareStatement(SELECT.formatted(edition.schema()))) {
            select.setString(1, asked.month().toString());
            select.setString(2, asked.indicator().code());
            select.setString(3, asked.period().code());
            select.setString(4, split);
            select.setString(5, modality);

            try (ResultSet row = select.executeQuery()) {
                return row.next() ? amount(row) : null;
            }
        }
    }

    static Amount amount(ResultSet row) throws SQLException {
        return new Amount(
                number(row, "valeur"),
                number(row, "numerateur"),
                number(row, "denominateur"),
                number(row, "p5"),
                number(row, "p95"));
    }

    private static Optional<String> split(AskedFigure asked) {
        Set<String> axes =
                asked.where().stream().map(each -> each.axis().code()).collect(Collectors.toSet());
        return axes.isEmpty()
                ? Optional.of("")
                : asked.indicator().splits().stream()
                        .filter(split -> Set.copyOf(Indicator.axes(split)).equals(axes))
                        .findFirst();
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
