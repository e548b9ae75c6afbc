package dev.viva.lab.experiment;

import dev.viva.lab.experiment.Plot.Series;
import dev.viva.lab.experiment.Plot.Style;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Series from arrays and functions, and the grids to draw them on. */
final class PlotLines {
    private PlotLines() {}

    static Series line(String name, double[] x, double[] y) {
        return new Series(name, Style.LINE, list(x), list(y));
    }

    static Series dashed(String name, double[] x, double[] y) {
        return new Series(name, Style.DASHED, list(x), list(y));
    }

    static Series points(String name, double[] x, double[] y) {
        return new Series(name, Style.POINTS, list(x), list(y));
    }

    /** Points joined by a line, each with an error bar of twice {@code spread}. */
    static Series line(String name, double[] x, double[] y, double[] spread) {
        return new Series(name, Style.LINE, list(x), list(y), list(spread));
    }

    /** Points, each with an error bar of twice {@code spread}. */
    static Series points(String name, double[] x, double[] y, double[] spread) {
        return new Series(name, Style.POINTS, list(x), list(y), list(spread));
    }

    static Series curve(String name, double[] x, DoubleUnaryOperator y) {
        return line(name, x, Arrays.stream(x).map(y).toArray());
    }

    static Series dashedCurve(String name, double[] x, DoubleUnaryOperator y) {
        return dashed(name, x, Arrays.stream(x).map(y).toArray());
    }

    /** A dashed level line from one end to the other. */
    static Series level(String name, double from, double to, double y) {
        return dashed(name, new double[] {from, to}, new double[] {y, y});
    }

    /** Evenly spaced values, both ends included. */
    static double[] grid(double low, double high, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> low + (high - low) * i / (count - 1))
                .toArray();
    }

    /** Values with a constant ratio, both ends included. */
    static double[] logGrid(double low, double high, int count) {
        return Arrays.stream(grid(Math.log(low), Math.log(high), count))
                .map(Math::exp)
                .toArray();
    }

    static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
