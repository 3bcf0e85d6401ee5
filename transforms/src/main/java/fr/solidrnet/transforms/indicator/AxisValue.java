package fr.solidrnet.transforms.indicator;

import fr.solidrnet.warehouse.duckdb.DuckDb;

/** The rows of one modality of an axis, as {@code --where categorie=EHPAD} names them. */
public record AxisValue(Axis axis, String value) {

    /** SQL that holds for a row of {@code lignes} which counts under the modality; the value is a literal in it. */
    public String condition() {
        return axis.modality() + " = " + DuckDb.literal(value);
    }

    @Override
    public String toString() {
        return axis.code() + "=" + value;
    }
}
