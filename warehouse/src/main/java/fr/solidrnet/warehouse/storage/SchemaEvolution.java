package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.Objects;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * Brings a table's columns and comments to what is wanted. Columns keep their ids. A column that is wanted no more
 * is kept in tables that only grow, and dropped from those that are computed again.
 */
final class SchemaEvolution {
    private final Table table;
    private final Schema wanted;
    private final boolean computed;
    private boolean changed;

    SchemaEvolution(TableName name, Table table, Schema wanted) {
        this.table = table;
        this.wanted = wanted;
        this.computed = name.schema().equals(TableName.COURANT) || name.schema().equals(TableName.MART);
    }

    /** Whether something had to change; nothing is written otherwise. */
    boolean apply() {
        UpdateSchema update = table.updateSchema();
        Types.@Nullable NestedField previous = null;

        for (Types.NestedField field : wanted.columns()) {
            bring(update, field, table.schema().findField(field.name()));
            place(update, field, previous);
            previous = field;
        }

        dropUnwanted(update);

        if (changed) {
            update.commit();
        }

        return changed;
    }

    private void bring(UpdateSchema update, Types.NestedField field, Types.@Nullable NestedField held) {
        if (held == null) {
            update.addColumn(field.name(), field.type(), field.doc());
            changed = true;
        } else if (!held.type().toString().equals(field.type().toString())) {
            retype(update, field, held);
            changed = true;
        } else if (!Objects.equals(held.doc(), field.doc())) {
            update.updateColumnDoc(field.name(), field.doc());
            changed = true;
        }
    }

    private void retype(UpdateSchema update, Types.NestedField field, Types.NestedField held) {
        if (field.type().isPrimitiveType()
                && TypeUtil.isPromotionAllowed(held.type(), field.type().asPrimitiveType())) {
            update.updateColumn(field.name(), field.type().asPrimitiveType(), field.doc());
        } else if (computed) {
            update.deleteColumn(field.name());
            update.addColumn(field.name(), field.type(), field.doc());
        } else {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "Column " + field.name() + " of " + table.name() + " holds " + held.type()
                            + " and cannot become " + field.type()
                            + ": give the new column another name in the contract");
        }
    }

    private void place(UpdateSchema update, Types.NestedField field, Types.@Nullable NestedField previous) {
        if (!computed || !changed) {
            return;
        }

        if (previous == null) {
            update.moveFirst(field.name());
        } else {
            update.moveAfter(field.name(), previous.name());
        }
    }

    private void dropUnwanted(UpdateSchema update) {
        if (!computed) {
            return;
        }

        for (Types.NestedField held : table.schema().columns()) {
            if (wanted.findField(held.name()) == null) {
                update.deleteColumn(held.name());
                changed = true;
            }
        }
    }
}
