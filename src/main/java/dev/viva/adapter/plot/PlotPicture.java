package dev.viva.adapter.plot;

import dev.viva.lab.experiment.Plot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A plot as a PNG file, {@value #WIDTH} by {@value #HEIGHT}, large enough in its letters for a chat's thumbnail. */
public final class PlotPicture {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 800;

    /** Told apart by the colour-blind too (Okabe and Ito 2008, without the yellow, which is too pale on white). */
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x000000),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x7A5195));

    private static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.CROSS,
            SeriesMarkers.TRIANGLE_DOWN,
            SeriesMarkers.PLUS,
            SeriesMarkers.OVAL);

    private static final BasicStroke SOLID = new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final int MOST_MARKED = 45;

    static {
        // No window is ever opened; without this a machine with a broken display would fail.
        System.setProperty("java.awt.headless", "true");
    }

    private PlotPicture() {}

    /** The file's bytes; the same plot gives the same bytes on the same machine. */
    public static byte[] png(Plot plot) {
        XYChart chart = new XYChart(WIDTH, HEIGHT);
        PlotStyle.apply(chart, plot);
        for (int i = 0; i < plot.series().size(); i++) {
            add(chart, plot.series().get(i), i, plot);
        }
        try {
            return ChartEncoder.getBytes(chart, "png");
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be written", e);
        }
    }

    private static void add(XYChart chart, Plot.Series series, int index, Plot plot) {
        if (series.style() == Plot.Style.BARS) {
            Bars.add(chart, series, COLOURS.get(index), plot);
            return;
        }
        XYSeries drawn = series.spread().isEmpty()
                ? chart.addSeries(series.name(), series.x(), series.y())
                : chart.addSeries(series.name(), series.x(), series.y(), series.spread());
        drawn.setLineColor(COLOURS.get(index)).setLineStyle(stroke(series.style(), index));
        drawn.setMarkerColor(COLOURS.get(index));
        drawn.setMarker(marked(series) ? MARKERS.get(index) : SeriesMarkers.NONE);
        if (series.style() == Plot.Style.POINTS) {
            drawn.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        }
    }

    /** Markers on a dense line would hide it. */
    private static boolean marked(Plot.Series series) {
        return series.style() == Plot.Style.POINTS
                || series.style() == Plot.Style.LINE && series.x().size() <= MOST_MARKED;
    }

    private static BasicStroke stroke(Plot.Style style, int index) {
        if (style != Plot.Style.DASHED) {
            return SOLID;
        }
        float[] dashes = index % 2 == 0 ? new float[] {18, 12} : new float[] {18, 10, 4, 10};
        return new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }
}
