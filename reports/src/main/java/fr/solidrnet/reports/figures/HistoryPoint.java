package fr.solidrnet.reports.figures;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A figure as it stands at the end of one of the 24 months of an edition. */
public record HistoryPoint(
        YearMonth month, FigureKey key, @Nullable Double value) {}
