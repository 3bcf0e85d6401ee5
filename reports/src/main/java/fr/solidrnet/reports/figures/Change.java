package fr.solidrnet.reports.figures;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A total that is no longer what the previous edition froze.
 *
 * @param previousEdition {@code 2026-09/r1}: the one told by the manifest
 * @param month the month of that edition
 * @param oldValue as frozen there, unrounded; null where the figure did not exist
 * @param newValue the same figure of the same month in this edition, unrounded; null where it does not exist
 */
public record Change(
        String previousEdition,
        YearMonth month,
        FigureKey key,
        @Nullable Double oldValue,
        @Nullable Double newValue) {}
