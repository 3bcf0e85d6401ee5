package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.impact.FactorSet;
import fr.solidrnet.transforms.impact.SimulateFigure;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.warehouse.contract.Contracts;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits the difference between two editions' figures into the parts of {@link Stage}: after each step the figure is
 * computed again, by the statements that {@code explain} prints. The parts are exact decimals and add up exactly.
 */
public final class SplitChanges {
    private static final List<Stage> BUILT =
            List.of(Stage.DEFINITION, Stage.FACTEURS, Stage.RETIREES, Stage.CORRIGEES, Stage.NOUVELLES);

    private static final String TYPES = "type_appareil";

    private final Connection connection;
    private final PinnedEdition earlier;
    private final PinnedEdition later;
    private final Contracts contracts;

    /** @param connection where both editions are attached, and nothing else */
    public SplitChanges(Connection connection, PinnedEdition earlier, PinnedEdition later, Contracts contracts) {
        this.connection = connection;
        this.earlier = earlier;
        this.later = later;
        this.contracts = contracts;
    }

    /**
     * @param asked a figure of the later edition
     * @param before the month that the earlier edition is looked at
     */
    public Change split(AskedFigure asked, YearMonth before) throws SQLException {
        HybridTables tables = new HybridTables(connection, earlier, later, contracts, List.of(asked.indicator()));
        Steps steps = steps(List.of(asked), before, tables).get(0);
        List<AskedFigure> after = before.equals(asked.month()) ? List.of(asked) : List.of(asked, asked.of(before));
        List<ChangedRow> rows = new ChangedRows(connection, earlier, later, contracts)
                .of(earlierFigure(asked, before).orElse(null), after, tables.rowTables());
        Indicator indicator = asked.indicator();
        return new Change(
                earlier.manifest().edition(),
                later.manifest().edition(),
                indicator.code(),
                indicator.label(),
                indicator.unit(),
                indicator.decimals(),
                indicator.significant(),
                asked.period().code(),
                new ExplainFigure(connection, later).filters(asked),
                before,
                asked.month(),
                steps.before(),
                steps.after(),
                steps.difference(),
                parts(steps, rows),
                rows,
                remarks(steps));
    }

    /**
     * The steps of many figures of the later edition, their tables built once a step.
     *
     * @param before the month that the earlier edition is looked at
     * @return in the order of {@code asked}
     */
    public List<Steps> steps(List<AskedFigure> asked, YearMonth before) throws SQLException {
        Set<Indicator> indicators = new HashSet<>();
        asked.forEach(each -> indicators.add(each.indicator()));
        return steps(asked, before, new HybridTables(connection, earlier, later, contracts, indicators));
    }

    private List<Steps> steps(List<AskedFigure> asked, YearMonth before, HybridTables tables) throws SQLException {
        List<List<Amount>> amounts = new ArrayList<>();
        asked.forEach(each -> amounts.add(new ArrayList<>()));

        for (Stage stage : BUILT) {
            tables.build(stage);
            RunFigure run = hybrid(stage);

            for (int i = 0; i < asked.size(); i++) {
                amounts.get(i)
                        .add(run.run(
                                asked.get(i).of(before),
                                FigureSql.plain(asked.get(i).of(before))));
            }
        }

        RunFigure last = hybrid(Stage.MOIS);
        RunFigure first = new RunFigure(connection, earlier);
        RunFigure end = new RunFigure(connection, later);
        List<Steps> steps = new ArrayList<>();

        for (int i = 0; i < asked.size(); i++) {
            AskedFigure figure = asked.get(i);
            amounts.get(i).add(last.run(figure, FigureSql.plain(figure)));
            Optional<AskedFigure> known = earlierFigure(figure, before);
            Amount start = known.isPresent()
                    ? first.run(known.get(), FigureSql.of(known.get(), earlier))
                    : new Amount(null, null, null, null, null);
            Amount after = end.run(figure, FigureSql.of(figure, later));
            amounts.get(i).add(after);
            steps.add(new Steps(start, amounts.get(i), after));
        }

        return steps;
    }

    private RunFigure hybrid(Stage stage) throws SQLException {
        PinnedEdition factors = stage == Stage.DEFINITION ? earlier : later;
        return new RunFigure(
                connection,
                new SimulateFigure(
                        FactorSet.read(connection, factors.schema() + ".mart_facteurs"),
                        later.catalogue().axis(TYPES)));
    }

    /** The figure as the earlier edition defines it; none where it did not know the indicator or its period. */
    private Optional<AskedFigure> earlierFigure(AskedFigure asked, YearMonth before) {
        return earlier.catalogue().indicators().stream()
                .filter(indicator -> indicator.code().equals(asked.indicator().code()))
                .filter(indicator -> indicator.periods().contains(asked.period()))
                .map(indicator -> new AskedFigure(indicator, asked.period(), before, asked.where(), asked.knownApart()))
                .findFirst();
    }

    private static List<Change.Part> parts(Steps steps, List<ChangedRow> rows) {
        List<BigDecimal> exact = steps.parts();
        List<Change.Part> parts = new ArrayList<>();

        for (Stage stage : Stage.values()) {
            @Nullable BigDecimal part = exact.isEmpty() ? null : exact.get(stage.ordinal());

            if (stage != Stage.RECALCUL || part != null && part.signum() != 0) {
                parts.add(new Change.Part(stage, steps.steps().get(stage.ordinal()), part, count(stage, rows)));
            }
        }

        return parts;
    }

    private static @Nullable Long count(Stage stage, List<ChangedRow> rows) {
        return switch (stage) {
            case RETIREES, CORRIGEES, NOUVELLES ->
                rows.stream().filter(row -> row.sort() == stage).count();
            default -> null;
        };
    }

    private List<String> remarks(Steps steps) {
        List<String> remarks = new ArrayList<>();

        if (steps.difference() == null) {
            remarks.add("L'un des deux chiffres n'a pas de valeur : il n'y a pas de différence à répartir.");
        } else if (steps.hasGap()) {
            remarks.add("À une étape au moins, le chiffre n'a plus de valeur : sa part est comptée avec la suivante.");
        }

        if (!earlier.keepsTexts() || !later.keepsTexts()) {
            remarks.add("Une de ces éditions n'a pas gardé ses formules : celles d'aujourd'hui les remplacent.");
        }

        return remarks;
    }
}
