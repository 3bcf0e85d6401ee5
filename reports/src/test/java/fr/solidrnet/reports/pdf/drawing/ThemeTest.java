package fr.solidrnet.reports.pdf.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2 counts it. */
class ThemeTest {
    @Test
    void textStandsOutOnEveryGroundItIsSetOn() {
        for (String text : List.of(Theme.INK, Theme.DISCREET, Theme.STRONG)) {
            assertThat(contrast(text, Theme.PAPER)).as(text).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(text, Theme.GROUND)).as(text).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void textStandsOutOnEveryStepOfAMap() {
        Lightness steps = new Lightness(List.of(100.0).stream());

        for (double value : new double[] {0, 30, 60, 100}) {
            assertThat(contrast(steps.text(value), steps.fill(value)))
                    .as("%s", value)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void barsStandOutOnPaperAndFromOneAnotherInBlackAndWhite() {
        assertThat(contrast(Theme.SOFT, Theme.PAPER)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Theme.STRONG, Theme.SOFT)).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(String one, String other) {
        double a = luminance(Color.decode(one));
        double b = luminance(Color.decode(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
