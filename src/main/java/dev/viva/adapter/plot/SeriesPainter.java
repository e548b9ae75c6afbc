package dev.viva.adapter.plot;

import dev.viva.lab.experiment.Plot;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.XYChart;

/**
 * Draws the series on axes that are already drawn. The chart library would do it, but it starts a line's dashes anew at
 * every point, so that dense dashed lines look solid, and it has no bars on a numeric axis.
 */
final class SeriesPainter {
    static final double MARK = 17;

    private static final int CROWD = 150;
    private static final double SMALL_MARK = 9;
    private static final double BETWEEN_MARKS = 70;
    private static final double BAR_SHARE = 0.8;

    private final Graphics2D to;
    private final XYChart axes;
    private final Plot plot;
    private final Extent extent;

    SeriesPainter(Graphics2D to, XYChart axes, Plot plot) {
        this.to = to;
        this.axes = axes;
        this.plot = plot;
        this.extent = Extent.of(plot);
    }

    void paint() {
        decades();
        int place = 0;
        for (int i = 0; i < plot.series().size(); i++) {
            Plot.Series series = plot.series().get(i);
            if (series.style() == Plot.Style.BARS) {
                bars(series, Look.of(i), place++);
            }
        }
        for (int i = 0; i < plot.series().size(); i++) {
            Plot.Series series = plot.series().get(i);
            if (series.style() == Plot.Style.POINTS) {
                points(series, Look.of(i));
                spread(series, Look.of(i), 0);
            } else if (series.style() != Plot.Style.BARS) {
                line(series, Look.of(i), i);
                spread(series, Look.of(i), 0);
            }
        }
    }

    private double x(double value) {
        return axes.getScreenXFromChart(value);
    }

    private double y(double value) {
        return axes.getScreenYFromChart(value);
    }

    /** The grid of logarithmic axes, from edge to edge of the plot. */
    private void decades() {
        double left = x(extent.left()) - Axes.margin(x(extent.right()) - x(extent.left()));
        double right = x(extent.right()) + Axes.margin(x(extent.right()) - x(extent.left()));
        double bottom = y(extent.bottom()) + Axes.margin(y(extent.bottom()) - y(extent.top()));
        double top = y(extent.top()) - Axes.margin(y(extent.bottom()) - y(extent.top()));
        to.setColor(Axes.GRID);
        to.setStroke(new BasicStroke(1.5f));
        if (plot.x().logarithmic()) {
            for (double value : Axes.decades(extent.left(), extent.right())) {
                to.draw(new Line2D.Double(x(value), bottom - 1, x(value), top + 1));
            }
        }
        if (plot.y().logarithmic()) {
            for (double value : Axes.decades(extent.bottom(), extent.top())) {
                to.draw(new Line2D.Double(left + 1, y(value), right - 1, y(value)));
            }
        }
    }

    private void line(Plot.Series series, Look look, int index) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < series.x().size(); i++) {
            double x = x(series.x().get(i));
            double y = y(series.y().get(i));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        to.setColor(look.colour());
        to.setStroke(look.stroke(series.style()));
        to.draw(path);
        if (isMarked(series)) {
            marks(series, look, index);
        }
    }

    /** A line through two points is no series of measurements. */
    static boolean isMarked(Plot.Series series) {
        return series.style() == Plot.Style.LINE && series.x().size() > 2;
    }

    /** A marker now and then, not at the same places for every line, so that lines on each other show. */
    private void marks(Plot.Series series, Look look, int index) {
        double next = x(series.x().get(0)) + index * BETWEEN_MARKS / 4;
        boolean all = series.x().size() <= 16;
        for (int i = 0; i < series.x().size(); i++) {
            double x = x(series.x().get(i));
            if (all || x >= next) {
                look.mark(to, x, y(series.y().get(i)), MARK);
                next = x + BETWEEN_MARKS;
            }
        }
    }

    private void points(Plot.Series series, Look look) {
        double size = series.x().size() > CROWD ? SMALL_MARK : MARK;
        for (int i = 0; i < series.x().size(); i++) {
            look.mark(to, x(series.x().get(i)), y(series.y().get(i)), size);
        }
    }

    /** Error bars; the lower end of one that reaches below a logarithmic axis is the axis. */
    private void spread(Plot.Series series, Look look, double shift) {
        to.setColor(look.colour());
        to.setStroke(new BasicStroke(2.5f));
        for (int i = 0; i < series.spread().size(); i++) {
            double x = x(series.x().get(i) + shift);
            double middle = series.y().get(i);
            double low = y(Math.max(middle - series.spread().get(i), extent.bottom()));
            double high = y(middle + series.spread().get(i));
            to.draw(new Line2D.Double(x, low, x, high));
            to.draw(new Line2D.Double(x - 8, low, x + 8, low));
            to.draw(new Line2D.Double(x - 8, high, x + 8, high));
        }
    }

    /** Side by side where several series have bars. */
    private void bars(Plot.Series series, Look look, int place) {
        long all = plot.series().stream()
                .filter(each -> each.style() == Plot.Style.BARS)
                .count();
        double floor = y(plot.y().logarithmic() ? extent.bottom() : 0);
        double width = BAR_SHARE * Extent.barStep(plot) / all;
        double shift = width * (place - (all - 1) / 2.0);
        for (int i = 0; i < series.x().size(); i++) {
            double left = x(series.x().get(i) + shift - width / 2);
            double right = x(series.x().get(i) + shift + width / 2);
            double top = y(series.y().get(i));
            to.setColor(look.pale());
            Rectangle2D bar = new Rectangle2D.Double(left, Math.min(top, floor), right - left, Math.abs(floor - top));
            to.fill(bar);
            to.setColor(look.colour());
            to.setStroke(new BasicStroke(2));
            to.draw(bar);
        }
        spread(series, look, shift);
    }
}
