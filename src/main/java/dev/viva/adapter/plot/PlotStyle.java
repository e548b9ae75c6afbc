package dev.viva.adapter.plot;

import dev.viva.lab.experiment.Plot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/** How every plot looks: white, few lines, large letters, the legend beside the drawing and never on it. */
final class PlotStyle {
    private static final Color INK = new Color(0x22252A);
    private static final Color GRID = new Color(0xDEDEDE);
    private static final int WIDEST_ROW = 1080;
    private static final double LETTER = 15.5;
    private static final int SIGN = 90;

    private PlotStyle() {}

    static void apply(XYChart chart, Plot plot) {
        chart.setTitle(plot.title());
        chart.setXAxisTitle(plot.x().label());
        chart.setYAxisTitle(plot.y().label());
        XYStyler style = chart.getStyler();
        style.setLocale(Locale.ROOT);
        style.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
        style.setChartFontColor(INK).setPlotBorderColor(INK);
        style.setChartTitleBoxVisible(false)
                .setChartTitleFont(font(Font.BOLD, 32))
                .setChartPadding(24);
        style.setChartTitlePadding(12);
        style.setAxisTitleFont(font(Font.PLAIN, 28)).setAxisTickLabelsFont(font(Font.PLAIN, 26));
        style.setAxisTickLabelsColor(INK).setXAxisTitleColor(INK).setYAxisTitleColor(INK);
        style.setAxisTitlePadding(12).setAxisTickPadding(8).setAxisTickMarkLength(10);
        style.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1.5f));
        style.setPlotMargin(6).setPlotContentSize(0.95);
        style.setXAxisTickMarkSpacingHint(150).setYAxisTickMarkSpacingHint(80);
        style.setErrorBarsColorSeriesColor(true);
        style.setMarkerSize(15);
        style.setAntiAlias(true).setTextAntiAlias(true);
        axes(style, plot);
        legend(style, plot);
    }

    private static void axes(XYStyler style, Plot plot) {
        style.setXAxisLogarithmic(plot.x().logarithmic())
                .setYAxisLogarithmic(plot.y().logarithmic());
        style.setXAxisLogarithmicDecadeOnly(true).setYAxisLogarithmicDecadeOnly(true);
        style.setXAxisTickLabelsFormattingFunction(
                value -> Ticks.label(value, plot.x().logarithmic()));
        style.setYAxisTickLabelsFormattingFunction(
                value -> Ticks.label(value, plot.y().logarithmic()));
    }

    private static void legend(XYStyler style, Plot plot) {
        style.setLegendFont(font(Font.PLAIN, 26))
                .setLegendBorderColor(Color.WHITE)
                .setLegendBackgroundColor(Color.WHITE);
        style.setLegendPadding(10).setLegendSeriesLineLength(50);
        style.setLegendVisible(plot.series().size() > 1);
        double row = plot.series().stream()
                .mapToDouble(each -> each.name().length() * LETTER + SIGN)
                .sum();
        boolean below = row <= WIDEST_ROW;
        style.setLegendPosition(below ? Styler.LegendPosition.OutsideS : Styler.LegendPosition.OutsideE);
        style.setLegendLayout(below ? Styler.LegendLayout.Horizontal : Styler.LegendLayout.Vertical);
    }

    private static Font font(int weight, int size) {
        return new Font(Font.SANS_SERIF, weight, size);
    }
}
