package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.transforms.model.ModelSchema;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import fr.solidrnet.warehouse.contract.Sensitivity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every column means, as the contracts and the models say: the tables that exports feed, in the order of their
 * contracts, then the marts as {@code mart.<name>}.
 */
final class EditionDictionary {
    private static final String CREATE = """
            create or replace table dictionnaire (
                ordre bigint, nom_table varchar, colonne varchar, titre varchar, description varchar,
                type varchar, unite varchar, sensibilite varchar)""";

    private static final long ORDER_AFTER_MARTS = 100_000;

    private final PreparedStatement insert;
    private long order;

    private EditionDictionary(PreparedStatement insert) {
        this.insert = insert;
    }

    /** Makes the table {@code dictionnaire}. */
    static void write(Connection connection, Contracts contracts, MartSchemas marts) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute(CREATE);
        }

        try (PreparedStatement insert =
                connection.prepareStatement("insert into dictionnaire values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            EditionDictionary dictionary = new EditionDictionary(insert);

            for (Contract contract : contracts.tables()) {
                dictionary.add(contract);
            }

            for (ModelSchema mart : marts.marts()) {
                dictionary.add(mart);
            }
        }
    }

    /** Makes the table {@code dictionnaire} of all that the warehouse holds, tables named {@code schema.table}. */
    static void writeWhole(Connection connection, Contracts contracts, MartSchemas marts) throws SQLException {
        write(connection, new Contracts(List.of(), List.of(), List.of(), contracts.hash()), marts);

        try (PreparedStatement insert =
                connection.prepareStatement("insert into dictionnaire values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            EditionDictionary dictionary = new EditionDictionary(insert);
            dictionary.order = ORDER_AFTER_MARTS;

            for (ModelSchema model : marts.courant()) {
                dictionary.add(model);
            }

            for (String schema : List.of("courant", "brut")) {
                for (Contract contract : contracts.tables()) {
                    dictionary.add(schema + "." + contract.name(), contract.stored());
                    dictionary.add(schema + "." + contract.name(), contracts.technical());
                }
            }

            for (Contract contract : contracts.journal()) {
                dictionary.add("journal." + contract.name(), contract.stored());
            }
        }
    }

    private void add(Contract contract) throws SQLException {
        add(contract.name(), contract.stored());
    }

    private void add(String table, List<Field> fields) throws SQLException {
        for (Field field : fields) {
            add(
                    table,
                    field.name(),
                    field.title(),
                    field.description(),
                    field.storedType(),
                    field.unit(),
                    field.sensitivity());
        }
    }

    private void add(ModelSchema mart) throws SQLException {
        for (ModelSchema.Column column : mart.columns()) {
            add(
                    mart.name(),
                    column.name(),
                    column.title(),
                    column.description(),
                    column.type(),
                    column.unit(),
                    column.sensitivity());
        }
    }

    private void add(
            String table,
            String column,
            String title,
            String description,
            FieldType type,
            @Nullable String unit,
            Sensitivity sensitivity)
            throws SQLException {
        insert.setLong(1, ++order);
        insert.setString(2, table);
        insert.setString(3, column);
        insert.setString(4, title);
        insert.setString(5, description);
        insert.setString(6, french(type));
        insert.setString(7, unit == null ? "" : unit);
        insert.setString(8, sensitivity.name().toLowerCase(Locale.ROOT));
        insert.execute();
    }

    private static String french(FieldType type) {
        return switch (type) {
            case STRING -> "texte";
            case INTEGER -> "entier";
            case NUMBER -> "nombre";
            case BOOLEAN -> "vrai ou faux";
            case DATE -> "date";
            case DATETIME -> "date et heure";
            case TIME -> "heure";
            case YEAR -> "année";
            case YEARMONTH -> "mois";
            case LIST -> "liste";
            case BINARY -> "empreinte";
            case MAP -> "nombres par nom";
        };
    }
}
