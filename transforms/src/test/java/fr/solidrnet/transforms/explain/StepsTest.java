package fr.solidrnet.transforms.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Property
    void partsAddUpExactlyWhateverTheFigures(@ForAll @Size(8) List<@DoubleRange(min = -1e9, max = 1e9) Double> values) {
        Steps steps = steps(values.toArray(Double[]::new));

        assertThat(steps.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(steps.difference());
    }

    @Test
    void aStepWithoutAValueLeavesItsPartToTheNext() {
        Steps steps = steps(4.0, 4.0, 4.0, null, null, 7.0, 7.0, 7.0);

        assertThat(steps.parts()).map(BigDecimal::intValueExact).containsExactly(0, 0, 0, 0, 3, 0, 0);
        assertThat(steps.hasGap()).isTrue();
    }

    @Test
    void thereIsNothingToSplitWhereAFigureHasNoValue() {
        Steps steps = steps(null, 4.0, 4.0, 4.0, 4.0, 7.0, 7.0, 7.0);

        assertThat(steps.difference()).isNull();
        assertThat(steps.parts()).isEmpty();
    }

    /** The first is the earlier figure, the last the later one. */
    private static Steps steps(Double... values) {
        List<Amount> amounts = Stream.of(values)
                .map(value -> new Amount(value, null, null, null, null))
                .toList();
        return new Steps(amounts.get(0), amounts.subList(1, 8), amounts.get(7));
    }
}
