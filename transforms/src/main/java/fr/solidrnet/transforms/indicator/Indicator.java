package fr.solidrnet.transforms.indicator;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One indicator, as its YAML file says it: the words that people read and the measure that DuckDB computes.
 *
 * @param code the file's name, and the key in the long table
 * @param order rank in documents
 * @param theme heading under which it is shown
 * @param decimals digits shown after the point; figures are stored unrounded
 * @param significant significant figures shown, whatever the size; missing where decimals rule
 * @param rows what a measure is taken over; missing for a {@link FigureKind#SIMULATION}
 * @param simulation which avoided impact a {@link FigureKind#SIMULATION} is
 * @param measure the aggregate of a {@link FigureKind#TOTAL} or {@link FigureKind#MEASUREMENT}
 * @param numerator the aggregate over {@code rows} of the two other kinds
 * @param denominator the aggregate over {@code denominatorRows}, or over {@code rows} where there are none
 * @param scale what a ratio is multiplied by: 100 for a percentage, 1 where not said
 * @param splits axis codes; two axes as {@code categorie x epci}
 */
public record Indicator(
        String code,
        int order,
        String theme,
        String label,
        String definition,
        String unit,
        int decimals,
        @Nullable Integer significant,
        FigureKind kind,
        List<Period> periods,
        @Nullable Rows rows,
        @Nullable Simulation simulation,
        @Nullable String measure,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable Rows denominatorRows,
        int scale,
        List<String> splits,
        List<Example> examples) {

    /** What stands between the two axes of a split, and between their modalities. */
    public static final String CROSSING = " x ";

    public Indicator(
            String code,
            int order,
            String theme,
            String label,
            String definition,
            String unit,
            int decimals,
            @Nullable Integer significant,
            FigureKind kind,
            List<Period> periods,
            @Nullable Rows rows,
            @Nullable Simulation simulation,
            @Nullable String measure,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Rows denominatorRows,
            int scale,
            @Nullable List<String> splits,
            @Nullable List<Example> examples) {
        this.code = code;
        this.order = order;
        this.theme = theme;
        this.label = label;
        this.definition = definition;
        this.unit = unit;
        this.decimals = decimals;
        this.significant = significant;
        this.kind = kind;
        this.periods = periods == null ? List.of() : List.copyOf(periods);
        this.rows = rows;
        this.simulation = simulation;
        this.measure = measure;
        this.numerator = numerator;
        this.denominator = denominator;
        this.denominatorRows = denominatorRows;
        this.scale = scale == 0 ? 1 : scale;
        this.splits = splits == null ? List.of() : List.copyOf(splits);
        this.examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /** What a measure is taken over. */
    Rows measured() {
        return Objects.requireNonNull(rows, code);
    }

    /** Whether a simulation computes it, not a measure over rows. */
    public boolean isSimulated() {
        return kind == FigureKind.SIMULATION;
    }

    /** The axes of a split, in the order in which its modality names them. */
    public static List<String> axes(String split) {
        return List.of(split.split(CROSSING));
    }
}
