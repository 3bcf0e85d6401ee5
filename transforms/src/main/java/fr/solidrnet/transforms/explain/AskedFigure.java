package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.indicator.AxisValue;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * One figure of an edition.
 *
 * @param where modalities of axes that the indicator's rows have; empty for the total
 * @param knownApart those of the axes that the rows of a denominator apart have too
 */
public record AskedFigure(
        Indicator indicator, Period period, YearMonth month, List<AxisValue> where, Set<String> knownApart) {

    /** The same figure of another month. */
    public AskedFigure of(YearMonth other) {
        return new AskedFigure(indicator, period, other, where, knownApart);
    }
}
