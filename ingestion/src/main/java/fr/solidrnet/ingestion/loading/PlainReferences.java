package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.block.BlockFiller;
import fr.solidrnet.ingestion.block.BlockFiller.Kept;
import fr.solidrnet.ingestion.checking.PlainCheck;
import fr.solidrnet.ingestion.checking.ReadCell;
import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.ReferenceChecker.Generalised;
import fr.solidrnet.ingestion.checking.ReferenceChecker.Reference;
import fr.solidrnet.ingestion.checking.RowChecker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The references of rows that are in order, each asked once for each cell that repeats. */
final class PlainReferences {
    private static final Answer NONE = new Answer(false, 0, null);

    private final BlockFiller filler;
    private final KnownAnswers known;
    private final @Nullable Generalised generalised;
    private final int[] columns;
    private final List<List<Integer>> ranks = new ArrayList<>();
    private final Map<Integer, @Nullable Kept> bands = new HashMap<>();
    private @Nullable Kept band;
    private int replaced;

    /**
     * What is known of a cell as all the references of its column.
     *
     * @param unknown whether it is no key
     * @param replaced for how many of them it is an old key
     * @param date of the row that it refers to, where a birth year needs one
     */
    private record Answer(
            boolean unknown, int replaced, @Nullable LocalDate date) {}

    PlainReferences(RowChecker checker, ReferenceChecker references, KnownAnswers known, BlockFiller filler) {
        this.filler = filler;
        this.known = known;
        this.generalised = references.generalised().orElse(null);
        Map<Integer, List<Integer>> byColumn = new HashMap<>();

        for (int rank = 0; rank < references.references().size(); rank++) {
            Reference reference = references.references().get(rank);
            byColumn.computeIfAbsent(checker.inputs().indexOf(reference.column()), column -> new ArrayList<>())
                    .add(rank);
        }

        this.columns = byColumn.keySet().stream().mapToInt(Integer::intValue).toArray();

        for (int column : columns) {
            ranks.add(byColumn.getOrDefault(column, List.of()));
        }
    }

    /** @return whether all references of the row are known, and its birth year is none to come */
    boolean answer(PlainCheck row) {
        replaced = 0;
        band = null;
        @Nullable LocalDate date = null;

        for (int i = 0; i < columns.length; i++) {
            Answer answer = answer(row.cell(columns[i]), ranks.get(i));

            if (answer.unknown()) {
                return false;
            }

            replaced += answer.replaced();
            date = answer.date() == null ? date : answer.date();
        }

        @Nullable Integer birth = row.birthYear();

        if (generalised != null && birth != null && date != null) {
            if (birth > date.getYear()) {
                return false;
            }

            band = bands.computeIfAbsent(date.getYear() - birth, this::band);
        }

        return true;
    }

    int replaced() {
        return replaced;
    }

    /** Whether {@link #giveBand} gives this column of the row that was answered. */
    boolean gives(int place) {
        return band != null && generalised != null && place == generalised.place();
    }

    void giveBand() {
        if (band != null && generalised != null) {
            filler.give(generalised.place(), band);
        }
    }

    private @Nullable Kept band(int years) {
        return generalised == null
                ? null
                : generalised
                        .bands()
                        .of(years)
                        .map(code -> filler.keep(generalised.place(), UTF8String.fromString(code)))
                        .orElse(null);
    }

    private Answer answer(ReadCell cell, List<Integer> asked) {
        if (cell.value() == null) {
            return NONE;
        }

        @Nullable Object answer = cell.answer;

        if (answer == null) {
            answer = sought(cell.value(), asked);
            cell.answer = answer;
        }

        return (Answer) answer;
    }

    private Answer sought(Object value, List<Integer> asked) {
        List<String> items = new ArrayList<>();

        if (value instanceof List<?> list) {
            list.forEach(item -> items.add((String) item));
        } else {
            items.add((String) value);
        }

        boolean unknown = false;
        int old = 0;
        @Nullable LocalDate date = null;

        for (int rank : asked) {
            unknown |= !known.unknown(rank, items).isEmpty();
            old += known.replaced(rank, items) ? 1 : 0;
            date = known.isDated(rank) ? known.date(items.get(0)) : date;
        }

        return new Answer(unknown, old, date);
    }
}
