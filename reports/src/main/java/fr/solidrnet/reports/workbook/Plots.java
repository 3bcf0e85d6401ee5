package fr.solidrnet.reports.workbook;

import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
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
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/** Draws series on a chart. Shades differ in lightness too, so that they are told apart without colour. */
final class Plots {
    private static final String NUMBERS = "#,##0";
    private static final byte[] DARK = {0x1B, 0x4B, 0x72};
    private static final byte[] MIDDLE = {0x5F, (byte) 0x9A, (byte) 0xC6};
    private static final byte[] LINE = {(byte) 0xB0, 0x3A, 0x00};
    private static final byte[] BLACK = {0, 0, 0};

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
    static void bars(XSSFChart chart, Series cells) {
        XDDFBarChartData bars = lying(chart, true);
        dress(bars.addSeries(cells.texts(), cells.values()), cells, DARK);
        chart.plot(bars);
        chart.deleteLegend();
    }

    /**
     * Lying bars, each with a line over its end that says how far its interval goes.
     *
     * @param lowest where the axis must reach: some readers fit it to the bars alone, and cut the intervals
     * @param highest where it must reach on the other side
     */
    static void intervals(XSSFChart chart, Series medians, Series below, Series above, double lowest, double highest) {
        XDDFBarChartData bars = lying(chart, lowest >= 0);
        XDDFValueAxis axis = bars.getValueAxes().get(0);

        if (highest > 0) {
            axis.setMaximum(round(highest));
        }

        if (lowest < 0) {
            axis.setMinimum(-round(-lowest));
        }

        XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(medians.texts(), medians.values());
        dress(series, medians, MIDDLE);
        // The library's own error bars hold numbers, not cells.
        CTErrBars interval = series.getCTBarSer().addNewErrBars();
        interval.addNewErrBarType().setVal(STErrBarType.BOTH);
        interval.addNewErrValType().setVal(STErrValType.CUST);
        interval.addNewNoEndCap().setVal(false);
        read(interval.addNewPlus().addNewNumRef(), above.values());
        read(interval.addNewMinus().addNewNumRef(), below.values());
        XDDFShapeProperties line = new XDDFShapeProperties(interval.addNewSpPr());
        line.setLineProperties(stroke(BLACK));
        chart.plot(bars);
        chart.deleteLegend();
    }

    /** @param fromNought whether bars start at 0: those that start elsewhere lie about their length */
    private static XDDFBarChartData lying(XSSFChart chart, boolean fromNought) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFValueAxis axis = values(chart, AxisPosition.BOTTOM, names);
        axis.setCrosses(AxisCrosses.MAX);

        if (fromNought) {
            axis.setMinimum(0);
        }

        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, axis);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        return bars;
    }

    /** The next multiple of half a power of ten: 1,093,799 gives 1,500,000. */
    private static double round(double number) {
        double step = Math.pow(10, Math.floor(Math.log10(number))) / 2;
        return Math.ceil(number / step) * step;
    }

    /** Cells, with what they hold now for readers that do not open them. */
    private static void read(CTNumRef reference, XDDFNumericalDataSource<Double> cells) {
        reference.setF(cells.getDataRangeReference());
        CTNumData now = reference.addNewNumCache();
        now.addNewPtCount().setVal(cells.getPointCount());

        for (int i = 0; i < cells.getPointCount(); i++) {
            Double number = cells.getPointAt(i);

            if (number != null) {
                CTNumVal point = now.addNewPt();
                point.setIdx(i);
                point.setV(number.toString());
            }
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
