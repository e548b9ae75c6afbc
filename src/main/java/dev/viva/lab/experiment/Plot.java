package dev.viva.lab.experiment;

import java.util.List;

/**
 * A picture as data: what to draw, not how. An adapter draws it.
 *
 * @param title one short line that says what is seen
 * @param x the axis of the reasons
 * @param y the axis of the effects
 */
public record Plot(String title, Axis x, Axis y, List<Series> series) {

    public Plot {
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > 8) {
            throw new IllegalArgumentException("a picture has one to eight series");
        }
    }

    /**
     * An axis.
     *
     * @param label with its unit, such as "step size (1/β)"
     * @param logarithmic true for a scale of powers of ten; all values must be positive then
     */
    public record Axis(String label, boolean logarithmic) {}

    /** How a series is drawn. */
    public enum Style {
        LINE,
        DASHED,
        POINTS,
        BARS
    }

    /**
     * Points with a name for the legend, finite and as many x as y.
     *
     * @param spread half the height of the error bar at each point; empty for none
     */
    public record Series(String name, Style style, List<Double> x, List<Double> y, List<Double> spread) {

        public Series {
            x = List.copyOf(x);
            y = List.copyOf(y);
            spread = List.copyOf(spread);
            if (x.isEmpty() || x.size() != y.size() || !spread.isEmpty() && spread.size() != y.size()) {
                throw new IllegalArgumentException("the series " + name + " does not have as many x as y");
            }
        }

        public Series(String name, Style style, List<Double> x, List<Double> y) {
            this(name, style, x, y, List.of());
        }
    }
}
