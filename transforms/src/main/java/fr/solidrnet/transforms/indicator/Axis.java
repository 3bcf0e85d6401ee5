package fr.solidrnet.transforms.indicator;

import fr.solidrnet.warehouse.contract.Category;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that figures are split by. Its modalities come from exactly one of {@code codes}, {@code select},
 * {@code exports} and {@code modalities}.
 *
 * @param column SQL over the rows of a mart that gives a row's modality, the axis's own code where not said
 * @param missing the modality of rows that lack the axis
 * @param codes a code list of a contract, {@code attributions.categorie}
 * @param select SELECT over marts of {@code modalite}, {@code libelle} and {@code depuis}, the date from which the
 *     modality is known (missing: always); listed by modality
 * @param exports the tables that exports feed, by contract
 * @param except modalities that are listed only where a row has them
 * @param modalities the list itself
 */
public record Axis(
        String code,
        String title,
        String column,
        String missing,
        @Nullable String codes,
        @Nullable String select,
        boolean exports,
        List<Category> modalities,
        List<String> except) {

    public Axis(
            String code,
            String title,
            @Nullable String column,
            String missing,
            @Nullable String codes,
            @Nullable String select,
            boolean exports,
            @Nullable List<Category> modalities,
            @Nullable List<String> except) {
        this.code = code;
        this.title = title;
        this.column = column == null ? code : column;
        this.missing = missing;
        this.codes = codes;
        this.select = select;
        this.exports = exports;
        this.modalities = modalities == null ? List.of() : List.copyOf(modalities);
        this.except = except == null ? List.of() : List.copyOf(except);
    }

    /** SQL for the modality of one row of {@code lignes}. */
    String modality() {
        return "coalesce(nullif(cast(" + column + " as varchar), ''), " + DuckDb.literal(missing) + ")";
    }
}
