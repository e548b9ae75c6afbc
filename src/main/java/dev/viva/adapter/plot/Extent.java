package dev.viva.adapter.plot;

import dev.viva.lab.experiment.Plot;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the axes must reach: all values with their error bars, and zero where bars stand on it or it is near. */
record Extent(double left, double right, double bottom, double top) {
    private static final double NEAR = 0.1;

    static Extent of(Plot plot) {
        double half = plot.series().stream().anyMatch(each -> each.style() == Plot.Style.BARS) ? barStep(plot) / 2 : 0;
        double[] x = plot.series().stream()
                .flatMap(each -> each.x().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] y = plot.series().stream()
                .flatMapToDouble(Extent::reach)
                .filter(each -> each > 0 || !plot.y().logarithmic())
                .toArray();
        boolean nearZero = DoubleStream.of(y).min().orElseThrow() >= 0
                && DoubleStream.of(y).min().orElseThrow()
                        < NEAR * DoubleStream.of(y).max().orElseThrow();
        double floor = (half > 0 || nearZero) && !plot.y().logarithmic() ? 0 : Double.NaN;
        double left = DoubleStream.of(x).min().orElseThrow() - half;
        double right = DoubleStream.of(x).max().orElseThrow() + half;
        double bottom = with(DoubleStream.of(y).min().orElseThrow(), floor, true);
        double top = with(DoubleStream.of(y).max().orElseThrow(), floor, false);
        boolean narrow = right <= left;
        boolean flat = top <= bottom;
        return new Extent(
                narrow ? around(left, -1, plot.x()) : left,
                narrow ? around(right, 1, plot.x()) : right,
                flat ? around(bottom, -1, plot.y()) : bottom,
                flat ? around(top, 1, plot.y()) : top);
    }

    /** Where an axis ends that has one value only: a factor of four or one unit away from it. */
    private static double around(double value, int side, Plot.Axis axis) {
        return axis.logarithmic() ? value * Math.pow(4, side) : value + side;
    }

    private static double with(double end, double floor, boolean low) {
        if (Double.isNaN(floor)) {
            return end;
        }
        return low ? Math.min(end, floor) : Math.max(end, floor);
    }

    private static DoubleStream reach(Plot.Series series) {
        return IntStream.range(0, series.y().size()).boxed().flatMapToDouble(i -> {
            double spread = series.spread().isEmpty() ? 0 : series.spread().get(i);
            return DoubleStream.of(
                    series.y().get(i) - spread, series.y().get(i), series.y().get(i) + spread);
        });
    }

    /** The least distance between two bars of one series. */
    static double barStep(Plot plot) {
        double step = Double.POSITIVE_INFINITY;
        for (Plot.Series series : plot.series()) {
            List<Double> x = series.style() == Plot.Style.BARS
                    ? series.x().stream().sorted().toList()
                    : List.of();
            for (int i = 1; i < x.size(); i++) {
                step = x.get(i) > x.get(i - 1) ? Math.min(step, x.get(i) - x.get(i - 1)) : step;
            }
        }
        return Double.isInfinite(step) ? 1 : step;
    }
}
