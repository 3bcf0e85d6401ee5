package fr.solidrnet.app;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.explain.AskedFigure;
import fr.solidrnet.transforms.explain.ResolveFigure;
import fr.solidrnet.transforms.explain.SplitChanges;
import fr.solidrnet.transforms.explain.Stage;
import fr.solidrnet.transforms.explain.Steps;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.storage.CatalogueSettings;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The differences between two editions, split for every indicator, period and split of the later one's month.
 *
 * @param wrong figures whose parts do not add up, whose steps do not begin and end at what is frozen, or whose
 *     recomputation leaves a rest
 * @param moved how many figures each step changes
 */
record ChangesOfEveryFigure(int figures, List<String> wrong, Map<Stage, Long> moved) {

    static ChangesOfEveryFigure between(Path root, String from, String to) throws SQLException {
        WarehouseLayout layout = WarehouseLayout.at(root);
        Contracts contracts = Contracts.load();

        try (Warehouse warehouse = Warehouse.openForReading(layout, CatalogueSettings.embedded(layout), contracts);
                Connection connection = DuckDb.inMemory()) {
            // Each of some ten thousand statements is a moment's work: to share it out takes longer.
            DuckDb.execute(connection, "set threads = 1");
            PinnedEdition earlier = PinnedEdition.attach(connection, warehouse, EditionId.parse(from));
            PinnedEdition later = PinnedEdition.attach(connection, warehouse, EditionId.parse(to));
            YearMonth before = earlier.frozen().id().month();
            List<AskedFigure> asked = asked(connection, later);
            List<Steps> steps = new SplitChanges(connection, earlier, later, contracts).steps(asked, before);
            List<String> wrong = new ArrayList<>();
            Map<Stage, Long> moved = new EnumMap<>(Stage.class);

            for (int i = 0; i < asked.size(); i++) {
                Steps each = steps.get(i);
                check(asked.get(i) + " " + each, each, wrong);
                List<BigDecimal> parts = each.parts();

                for (Stage stage : Stage.values()) {
                    if (!parts.isEmpty() && parts.get(stage.ordinal()).signum() != 0) {
                        moved.merge(stage, 1L, Long::sum);
                    }
                }
            }

            return new ChangesOfEveryFigure(asked.size(), wrong, moved);
        }
    }

    private static void check(String name, Steps steps, List<String> wrong) {
        List<BigDecimal> parts = steps.parts();
        BigDecimal difference = steps.difference();

        if (difference != null
                && parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(difference) != 0) {
            wrong.add("does not add up: " + name);
        }

        if (!steps.steps().get(Stage.MOIS.ordinal()).equals(steps.after())) {
            wrong.add("does not come out again: " + name);
        }
    }

    private static List<AskedFigure> asked(Connection connection, PinnedEdition later) throws SQLException {
        List<AskedFigure> asked = new ArrayList<>();
        YearMonth month = later.frozen().id().month();
        ResolveFigure resolve = new ResolveFigure(connection, later);

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select code, periode, decoupage, modalite from "
                        + later.schema() + ".indicateurs where mois = '" + month + "' order by all")) {
            while (row.next()) {
                asked.add(resolve.resolve(
                        row.getString(1), row.getString(2), month, where(row.getString(3), row.getString(4))));
            }
        }

        return asked;
    }

    /** A frozen split and its modality as {@code --where} names them. */
    static List<Map.Entry<String, String>> where(String split, String modality) {
        List<Map.Entry<String, String>> where = new ArrayList<>();

        if (!split.isEmpty()) {
            String[] modalities = modality.split(Indicator.CROSSING);

            for (String axis : Indicator.axes(split)) {
                where.add(Map.entry(axis, modalities[where.size()]));
            }
        }

        return where;
    }
}
