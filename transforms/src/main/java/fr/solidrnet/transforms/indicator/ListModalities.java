package fr.solidrnet.transforms.indicator;

import fr.solidrnet.warehouse.contract.Category;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Writes the table {@code axes}: every modality of every axis, in the order in which people read them. A modality
 * with {@code depuis} is known from that date on; one that is not {@code listee} (« non localisé ») stands in a
 * figure only where a row has it. {@code titre} is the axis's own.
 */
final class ListModalities {
    private static final String CREATE = """
            create or replace table axes (
                axe varchar, modalite varchar, libelle varchar, ordre bigint, depuis date, listee boolean,
                titre varchar)""";

    private static final String INSERT = "insert into axes values (?, ?, ?, ?, null, ?, ?)";

    private final List<Axis> axes;
    private final Contracts contracts;

    ListModalities(List<Axis> axes, Contracts contracts) {
        this.axes = axes;
        this.contracts = contracts;
    }

    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);

            for (Axis axis : axes) {
                if (axis.select() != null) {
                    statement.execute(insertSelected(axis, axis.select()));
                }
            }
        }

        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Axis axis : axes) {
                insertKnown(insert, axis);
            }
        }
    }

    private static String insertSelected(Axis axis, String select) {
        return "insert into axes\n"
                + "select " + DuckDb.literal(axis.code()) + ", modalite, any_value(libelle order by libelle), "
                + "row_number() over (order by modalite), min(depuis), true, "
                + DuckDb.literal(axis.title()) + "\n"
                + "from (\n" + select.strip() + "\n)\n"
                + "where modalite is not null and modalite <> ''\n"
                + "group by modalite";
    }

    private void insertKnown(PreparedStatement insert, Axis axis) throws SQLException {
        List<Category> known = known(axis);
        long order = 0;

        for (Category category : known) {
            insert(
                    insert,
                    axis,
                    category.value(),
                    category.label(),
                    ++order,
                    !axis.except().contains(category.value()));
        }

        if (known.stream().noneMatch(category -> category.value().equals(axis.missing()))) {
            insert(insert, axis, axis.missing(), capitalised(axis.missing()), Integer.MAX_VALUE, false);
        }
    }

    private static void insert(
            PreparedStatement insert, Axis axis, String modality, String label, long order, boolean listed)
            throws SQLException {
        insert.setString(1, axis.code());
        insert.setString(2, modality);
        insert.setString(3, label);
        insert.setLong(4, order);
        insert.setBoolean(5, listed);
        insert.setString(6, axis.title());
        insert.execute();
    }

    private List<Category> known(Axis axis) {
        if (axis.codes() != null) {
            String[] place = axis.codes().split("\\.", -1);
            return contracts.table(place[0]).field(place[1]).categories();
        }

        if (axis.exports()) {
            return contracts.tables().stream().map(ListModalities::asCategory).toList();
        }

        return axis.modalities();
    }

    private static Category asCategory(Contract contract) {
        return new Category(contract.name(), contract.title(), null);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRANCE) + text.substring(1);
    }
}
