package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.points;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** X30: pairs without covariance: two that depend on each other all the same, and one kind that cannot. */
final class UncorrelatedDependent extends DescribedExperiment {
    private static final int ROWS = 400_000;
    private static final int SHOWN = 250;
    private static final int TABLES = 2_000;
    private static final int CELLS = 8;

    private final double chanceOfPlus;

    UncorrelatedDependent() {
        this(0.5);
    }

    /**
     * The chance that the sign in (b) is plus; at one half the covariance is zero.
     */
    UncorrelatedDependent(double chanceOfPlus) {
        super(new Description(
                "uncorrelated-dependent",
                "X30",
                Topic.TRICKY_THEORY,
                "Uncorrelated and dependent: a parabola, a random sign, and why two coins cannot",
                "Neither the parabola nor the cross has any correlation, though one coordinate tells nearly all about"
                        + " the other; the cross even has normal marginals. For two yes-or-no variables zero covariance"
                        + " does force independence, so the Gaussian is not the only such case."));
        this.chanceOfPlus = chanceOfPlus;
    }

    /** Drawn pairs. */
    private record Pairs(double[] x, double[] y) {
        /** Covariance in standard errors. */
        double covarianceInErrors() {
            double meanX = Arrays.stream(x).average().orElseThrow();
            double meanY = Arrays.stream(y).average().orElseThrow();
            StreamingStatistics products = new StreamingStatistics();
            IntStream.range(0, ROWS).forEach(i -> products.addValue((x[i] - meanX) * (y[i] - meanY)));
            return Math.abs(products.getMean()) / (products.getStandardDeviation() / Math.sqrt(ROWS));
        }

        double correlation() {
            return new PearsonsCorrelation().correlation(x, y);
        }

        double correlationOfSquares() {
            return new PearsonsCorrelation().correlation(squares(x), squares(y));
        }

        /** The total variation between the pairs and independent ones, over a grid of cells with equal shares. */
        double dependence() {
            double[][] joint = new double[CELLS][CELLS];
            int[] columns = ranks(x);
            int[] rows = ranks(y);
            IntStream.range(0, ROWS).forEach(i -> joint[columns[i]][rows[i]] += 1.0 / ROWS);
            return totalVariation(joint);
        }

        private static double[] squares(double[] values) {
            return Arrays.stream(values).map(value -> value * value).toArray();
        }

        /** Which of the equal shares each value falls in. */
        private static int[] ranks(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double[] cuts = IntStream.range(1, CELLS)
                    .mapToDouble(cell -> sorted[cell * ROWS / CELLS])
                    .toArray();
            return Arrays.stream(values)
                    .mapToInt(value -> Math.abs(Arrays.binarySearch(cuts, value) + 1))
                    .toArray();
        }
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        double[] even =
                DoubleStream.generate(() -> chance.uniform(-1, 1)).limit(ROWS).toArray();
        Pairs parabola = new Pairs(even, Pairs.squares(even));
        double[] normal = chance.normals(ROWS);
        Pairs cross = new Pairs(
                normal,
                Arrays.stream(normal)
                        .map(each -> chance.uniform() < chanceOfPlus ? each : -each)
                        .toArray());
        double[] coins = IntStream.range(0, TABLES)
                .mapToDouble(i -> variationWithoutCovariance(chance.uniform(), chance.uniform()))
                .toArray();
        double largest = Arrays.stream(coins).max().orElseThrow();

        return new ResultSheet()
                .text(
                        "setup",
                        "(a) X even on (-1, 1), Y = X²; (b) X normal, Y = ±X; 400000 pairs; (c) 2000 tables of two coins")
                .figures("correlation: parabola, random sign", parabola.correlation(), cross.correlation())
                .figures("covariance in standard errors", parabola.covarianceInErrors(), cross.covarianceInErrors())
                .figures("correlation of the squares", parabola.correlationOfSquares(), cross.correlationOfSquares())
                .figures("total variation from independence, 8 x 8 cells", parabola.dependence(), cross.dependence())
                .figure("largest total variation of two coins without covariance", largest)
                .atMost("the covariance of the parabola in standard errors", parabola.covarianceInErrors(), 3)
                .atMost("the covariance of the random sign in standard errors", cross.covarianceInErrors(), 3)
                .atLeast("the dependence of the parabola", parabola.dependence(), 0.5)
                .atLeast("the dependence of the random sign", cross.dependence(), 0.5)
                .atLeast(
                        "the correlation of the squares, the smaller one,",
                        Math.min(parabola.correlationOfSquares(), cross.correlationOfSquares()),
                        0.9)
                .atMost("the largest total variation of two coins without covariance", largest, 1e-12)
                .with(plot(parabola, cross));
    }

    /** Finds the table of two coins with these chances whose covariance is zero, and how far it is from independent. */
    private static double variationWithoutCovariance(double first, double second) {
        double low = Math.max(0, first + second - 1);
        double high = Math.min(first, second);
        double both = new BrentSolver(1e-14, 1e-15).solve(500, at -> covariance(table(first, second, at)), low, high);
        return totalVariation(table(first, second, both));
    }

    private static double[][] table(double first, double second, double both) {
        return new double[][] {{1 - first - second + both, second - both}, {first - both, both}};
    }

    /** Of the 0/1 values, from the table alone. */
    private static double covariance(double[][] table) {
        double first = table[1][0] + table[1][1];
        double second = table[0][1] + table[1][1];
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                sum += table[i][j] * (i - first) * (j - second);
            }
        }
        return sum;
    }

    /** Half the sum of differences between a joint table and the product of its margins. */
    private static double totalVariation(double[][] joint) {
        double[] rows = Arrays.stream(joint)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double sum = 0;
        for (int j = 0; j < joint[0].length; j++) {
            int column = j;
            double margin = Arrays.stream(joint).mapToDouble(row -> row[column]).sum();
            for (int i = 0; i < joint.length; i++) {
                sum += Math.abs(joint[i][j] - rows[i] * margin) / 2;
            }
        }
        return sum;
    }

    private static Plot plot(Pairs parabola, Pairs cross) {
        return new Plot(
                "No correlation, and yet y follows x",
                new Axis("x", false),
                new Axis("y", false),
                List.of(first("y = ±x by a coin", cross), first("y = x²", parabola)));
    }

    private static Plot.Series first(String name, Pairs pairs) {
        return points(name, Arrays.copyOf(pairs.x, SHOWN), Arrays.copyOf(pairs.y, SHOWN));
    }
}
