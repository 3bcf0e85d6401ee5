package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.Sensitivity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column means, apart from its type. */
record ColumnDoc(
        String title,
        String description,
        Sensitivity sensitivity,
        @Nullable String unit) {

    static ColumnDoc of(Field field) {
        return new ColumnDoc(field.title(), field.description(), field.sensitivity(), field.unit());
    }

    /**
     * Reads the text after the column's name.
     *
     * @param text {@code aucune, kg: Masse retenue. Masse pesée, sinon le facteur.}, unit optional
     * @throws IllegalArgumentException when the text has another form
     */
    static ColumnDoc parse(String text) {
        int colon = text.indexOf(": ");
        int stop = text.indexOf(". ", colon);

        if (colon < 0 || stop < 0) {
            throw new IllegalArgumentException("expected « sensibilite[, unite]: Titre. Description. », got: " + text);
        }

        String[] heads = text.substring(0, colon).split(", ", 2);
        return new ColumnDoc(
                text.substring(colon + 2, stop),
                text.substring(stop + 2),
                Sensitivity.valueOf(heads[0].toUpperCase(Locale.ROOT)),
                heads.length > 1 ? heads[1] : null);
    }
}
