package fr.solidrnet.reports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FrenchFormatsProperties {
    @Property
    void printedNumbersReadBackAsTheyWereRounded(@ForAll double value, @ForAll @IntRange(max = 3) int decimals) {
        String plain = FrenchFormats.number(value, decimals)
                .replace("\u202f", "")
                .replace("\u2212", "-")
                .replace(',', '.');

        assertThat(new BigDecimal(plain).subtract(BigDecimal.valueOf(value)).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5").movePointLeft(decimals));
    }
}
