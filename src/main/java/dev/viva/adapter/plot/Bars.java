package dev.viva.adapter.plot;

import dev.viva.lab.experiment.Plot;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Bars on a numeric axis, side by side where several series have them; the library has bars for categories only. */
final class Bars {
    private static final double SHARE = 0.8;

    private Bars() {}

    static void add(XYChart chart, Plot.Series series, Color colour, Plot plot) {
        List<Plot.Series> all = plot.series().stream()
                .filter(each -> each.style() == Plot.Style.BARS)
                .toList();
        double width = SHARE * step(all) / all.size();
        double shift = width * (all.indexOf(series) - (all.size() - 1) / 2.0);
        double floor = plot.y().logarithmic() ? least(plot) / 2 : 0;
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < series.x().size(); i++) {
            double middle = series.x().get(i) + shift;
            Collections.addAll(x, middle - width / 2, middle - width / 2, middle + width / 2, middle + width / 2);
            Collections.addAll(y, floor, series.y().get(i), series.y().get(i), floor);
        }
        chart.addSeries(series.name(), x, y)
                .setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(colour)
                .setFillColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150));
        if (!series.spread().isEmpty()) {
            List<Double> middles = series.x().stream().map(each -> each + shift).toList();
            XYSeries spread = chart.addSeries(series.name() + " ±", middles, series.y(), series.spread());
            spread.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter)
                    .setMarker(SeriesMarkers.NONE)
                    .setShowInLegend(false);
            spread.setLineColor(colour);
        }
    }

    /** The least distance between two bars of one series. */
    private static double step(List<Plot.Series> all) {
        double step = Double.POSITIVE_INFINITY;
        for (Plot.Series series : all) {
            List<Double> x = series.x().stream().sorted().toList();
            for (int i = 1; i < x.size(); i++) {
                step = x.get(i) > x.get(i - 1) ? Math.min(step, x.get(i) - x.get(i - 1)) : step;
            }
        }
        return Double.isInfinite(step) ? 1 : step;
    }

    private static double least(Plot plot) {
        return plot.series().stream()
                .flatMap(each -> each.y().stream())
                .mapToDouble(Double::doubleValue)
                .filter(each -> each > 0)
                .min()
                .orElse(1);
    }
}
