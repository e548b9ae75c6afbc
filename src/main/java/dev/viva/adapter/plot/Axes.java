package dev.viva.adapter.plot;

import dev.viva.lab.experiment.Plot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The axes of a plot with their labels and grid, and nothing on them yet. */
final class Axes {
    static final Color GRID = new Color(0xE2E2E2);
    private static final int VALUES = 100;
    private static final double UNEVEN = 1.37;
    private static final double CONTENT = 0.95;
    private static final int MOST_LABELS = 8;

    private Axes() {}

    static XYChart of(Plot plot, int height) {
        XYChart chart = new XYChart(PlotPicture.WIDTH, height);
        chart.setXAxisTitle(plot.x().label());
        chart.setYAxisTitle(plot.y().label());
        style(chart.getStyler(), plot);
        Extent extent = Extent.of(plot);
        chart.addSeries(
                        "extent",
                        between(extent.left(), extent.right(), plot.x().logarithmic()),
                        between(extent.bottom(), extent.top(), plot.y().logarithmic()))
                .setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter)
                .setMarker(SeriesMarkers.NONE);
        return chart;
    }

    /** Many values with uneven steps: where they are few or even, the library puts its ticks at the values themselves. */
    private static double[] between(double low, double high, boolean logarithmic) {
        return IntStream.rangeClosed(0, VALUES)
                .mapToDouble(i -> {
                    double share = Math.pow((double) i / VALUES, UNEVEN);
                    return logarithmic ? low * Math.pow(high / low, share) : low + (high - low) * share;
                })
                .toArray();
    }

    /** The labelled powers of ten of a logarithmic axis; its other ticks get no line, so that the grid stays light. */
    static double[] decades(double low, double high) {
        int every = every(low, high);
        int first = (int) Math.ceil(Math.log10(low) - 1e-9);
        int last = (int) Math.floor(Math.log10(high) + 1e-9);
        return IntStream.rangeClosed(first, last)
                .filter(power -> power % every == 0)
                .mapToDouble(power -> Math.pow(10, power))
                .toArray();
    }

    /** What lies between the outermost values and the edge of the plot, in pixels, for values that far apart. */
    static double margin(double pixels) {
        return pixels * (1 - CONTENT) / 2 / CONTENT;
    }

    /** Every how many powers of ten there is room for a label. */
    private static int every(double low, double high) {
        double decades = low > 0 ? Math.log10(high / low) : 1;
        return (int) Math.max(1, Math.ceil(decades / MOST_LABELS));
    }

    /** Too short for powers of ten alone. */
    private static boolean isShort(double low, double high) {
        return low > 0 && high / low < 100;
    }

    private static void style(XYStyler style, Plot plot) {
        style.setLocale(Locale.ROOT);
        style.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
        style.setChartFontColor(Look.INK).setPlotBorderColor(Look.INK);
        style.setChartTitleVisible(false).setLegendVisible(false).setChartPadding(20);
        style.setAxisTitleFont(Look.font(Font.PLAIN, 29)).setAxisTickLabelsFont(Look.font(Font.PLAIN, 27));
        style.setAxisTickLabelsColor(Look.INK).setXAxisTitleColor(Look.INK).setYAxisTitleColor(Look.INK);
        style.setAxisTitlePadding(15).setAxisTickPadding(8).setAxisTickMarkLength(9);
        style.setAxisTicksLineVisible(false);
        style.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        style.setPlotMargin(0).setPlotContentSize(CONTENT);
        style.setPlotGridVerticalLinesVisible(!plot.x().logarithmic());
        style.setPlotGridHorizontalLinesVisible(!plot.y().logarithmic());
        style.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1.5f));
        style.setXAxisTickMarkSpacingHint(150).setYAxisTickMarkSpacingHint(75);
        style.setXAxisLogarithmic(plot.x().logarithmic())
                .setYAxisLogarithmic(plot.y().logarithmic());
        Extent extent = Extent.of(plot);
        int everyX = every(extent.left(), extent.right());
        int everyY = every(extent.bottom(), extent.top());
        style.setXAxisLogarithmicDecadeOnly(!isShort(extent.left(), extent.right()));
        style.setYAxisLogarithmicDecadeOnly(!isShort(extent.bottom(), extent.top()));
        // Nine small ticks a decade would run together.
        style.setAxisTicksMarksVisible(everyX == 1 && everyY == 1);
        style.setXAxisTickLabelsFormattingFunction(
                value -> plot.x().logarithmic() ? Ticks.logarithmic(value, everyX) : Ticks.plain(value));
        style.setYAxisTickLabelsFormattingFunction(
                value -> plot.y().logarithmic() ? Ticks.logarithmic(value, everyY) : Ticks.plain(value));
    }
}
