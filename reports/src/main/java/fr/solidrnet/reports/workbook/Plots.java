package fr.solidrnet.reports.workbook;

import java.util.List;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/** Draws series on a chart. Shades differ in lightness too, so that they are told apart without colour. */
final class Plots {
    private static final String NUMBERS = "#,##0";
    private static final byte[] DARK = {0x1B, 0x4B, 0x72};
    private static final byte[] MIDDLE = {0x5F, (byte) 0x9A, (byte) 0xC6};
    private static final byte[] LIGHT = {(byte) 0xC4, (byte) 0xDB, (byte) 0xEC};
    private static final byte[] LINE = {(byte) 0xB0, 0x3A, 0x00};
    private static final List<byte[]> SHADES = List.of(LIGHT, DARK, MIDDLE);

    private Plots() {}

    /** Bars of each month, and a line that has an axis of its own, to the right. */
    static void barsAndLine(XSSFChart chart, Series bars, Series line) {
        XDDFCategoryAxis months = chart.createCategoryAxis(AxisPosition.BOTTOM);
        months.setNumberFormat(WorkbookStyles.MONTH);
        XDDFValueAxis left = values(chart, AxisPosition.LEFT, months);
        XDDFBarChartData columns = (XDDFBarChartData) chart.createData(ChartTypes.BAR, months, left);
        columns.setBarDirection(BarDirection.COL);
        columns.setVaryColors(false);
        left.setMinimum(0);
        XDDFBarChartData.Series month = (XDDFBarChartData.Series) columns.addSeries(bars.dates(), bars.values());
        dress(month, bars, DARK);
        chart.plot(columns);

        XDDFCategoryAxis hidden = chart.createCategoryAxis(AxisPosition.BOTTOM);
        hidden.setVisible(false);
        XDDFValueAxis right = values(chart, AxisPosition.RIGHT, hidden);
        right.setCrosses(AxisCrosses.MAX);
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, hidden, right);
        lines.setGrouping(Grouping.STANDARD);
        lines.setVaryColors(false);
        XDDFLineChartData.Series whole = (XDDFLineChartData.Series) lines.addSeries(line.dates(), line.values());
        whole.setTitle(line.titleText(), line.title());
        whole.setSmooth(false);
        whole.setMarkerStyle(MarkerStyle.CIRCLE);
        whole.setLineProperties(stroke(LINE));
        // A second chart type starts again from 0: two series of the same number are one to readers.
        whole.getCTLineSer().getIdx().setVal(1);
        whole.getCTLineSer().getOrder().setVal(1);
        chart.plot(lines);
    }

    /** Lying bars, in the order of the rows: names of any length stand beside them. */
    static void bars(XSSFChart chart, List<Series> all) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFValueAxis axis = values(chart, AxisPosition.BOTTOM, names);
        axis.setCrosses(AxisCrosses.MAX);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, axis);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(60);

        for (int i = 0; i < all.size(); i++) {
            XDDFChartData.Series one =
                    bars.addSeries(all.get(i).texts(), all.get(i).values());
            dress(one, all.get(i), all.size() == 1 ? DARK : SHADES.get(i % SHADES.size()));
        }

        chart.plot(bars);

        if (all.size() == 1) {
            // Bars that start elsewhere than at 0 lie about their length.
            axis.setMinimum(0);
            chart.deleteLegend();
        }
    }

    /** Axes name each other: without it some readers draw neither. */
    private static XDDFValueAxis values(XSSFChart chart, AxisPosition position, XDDFCategoryAxis names) {
        XDDFValueAxis axis = chart.createValueAxis(position);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setNumberFormat(NUMBERS);
        axis.crossAxis(names);
        names.crossAxis(axis);
        return axis;
    }

    private static void dress(XDDFChartData.Series series, Series cells, byte[] shade) {
        series.setTitle(cells.titleText(), cells.title());
        series.setFillProperties(fill(shade));
        series.setLineProperties(
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK))));
    }

    private static XDDFLineProperties stroke(byte[] colour) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(2.25);
        return line;
    }

    private static XDDFSolidFillProperties fill(byte[] colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(colour));
    }
}
