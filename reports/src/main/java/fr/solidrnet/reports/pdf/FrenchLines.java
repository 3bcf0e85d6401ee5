package fr.solidrnet.reports.pdf;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;
import net.sf.jasperreports.engine.util.JRStyledText;

/**
 * Measures texts so that no line ends in an apostrophe: « l’enquête » stays whole. Named in jasperreports.properties,
 * and made by the library.
 */
public final class FrenchLines extends AbstractTextMeasurerFactory {
    private static final char APOSTROPHE = '’';

    /** As wide as the apostrophe, and a letter: Java breaks no line after it. */
    private static final char LETTER = 'ʼ';

    @Override
    public TextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
        return new Measurer(context, text);
    }

    @Override
    public TextMeasurer createMeasurer(FontUtil fonts, JRCommonText text) {
        return new Measurer(fonts, text);
    }

    private static final class Measurer extends TextMeasurer {
        Measurer(JasperReportsContext context, JRCommonText text) {
            super(context, text);
        }

        Measurer(FontUtil fonts, JRCommonText text) {
            super(fonts, text);
        }

        /** Only where lines break is kept of what is measured: the text that is drawn is the one given. */
        @Override
        public JRMeasuredText measure(
                JRStyledText text, int start, int stretch, boolean indentFirstLine, boolean canOverflow) {
            JRStyledText measured = new JRStyledText(
                    text.getLocale(),
                    text.getText().replace(APOSTROPHE, LETTER),
                    text.getGlobalAttributes(),
                    text.getRuns());
            return super.measure(measured, start, stretch, indentFirstLine, canOverflow);
        }
    }
}
