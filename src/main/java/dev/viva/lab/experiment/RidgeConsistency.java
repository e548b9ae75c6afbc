package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashedCurve;
import static dev.viva.lab.experiment.PlotLines.level;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;

/** X23: ridge regression on more and more rows, with a fixed penalty and with one that grows with the rows. */
final class RidgeConsistency extends DescribedExperiment {
    private static final RealVector TRUTH = new ArrayRealVector(new double[] {2, -1});
    private static final int[] SIZES = {100, 316, 1_000, 3_162, 10_000, 31_623, 100_000, 316_228, 1_000_000};
    private static final int[] ASKED = {0, 4, 8};

    private final double growth;

    RidgeConsistency() {
        this(0);
    }

    /**
     * The fixed penalty is 10 (n/100)^growth; only growth 0 is fixed.
     */
    RidgeConsistency(double growth) {
        super(new Description(
                "ridge-consistency",
                "X23",
                Topic.REGULARIZATION,
                "Ridge is consistent with a fixed penalty and is not with one that grows like n",
                "With a fixed penalty the estimate closes in on the truth as one over the root of n. With a penalty of"
                        + " n/2 it closes in on two thirds of the truth instead, so whether ridge is consistent"
                        + " depends on how the penalty grows."));
        this.growth = growth;
    }

    /** The estimates after so many rows, of Σ(y − xβ)² + λ‖β‖². */
    private record Fits(int rows, RealVector fixed, RealVector growing) {
        double error(boolean ofFixed) {
            return (ofFixed ? fixed : growing).getDistance(TRUTH);
        }

        double bound() {
            return 5 / Math.sqrt(rows);
        }
    }

    @Override
    public Outcome run(long seed) {
        List<Fits> fits = fits(new Chance(seed));
        RealVector shrunk = TRUTH.mapDivide(1.5);
        List<Fits> asked = Arrays.stream(ASKED).mapToObj(fits::get).toList();
        ResultSheet sheet = new ResultSheet()
                .text(
                        "setup",
                        "y = 2 x1 - x2 + N(0, 1), x ~ N(0, I); criterion sum of squares + penalty |b|², no 1/2, no mean");
        for (Fits each : asked) {
            sheet.figures("penalty 10, n = " + each.rows, each.fixed.toArray())
                    .figures("penalty n/2, n = " + each.rows, each.growing.toArray());
        }
        for (Fits each : asked) {
            sheet.atMost("the error with penalty 10, n = " + each.rows + ",", each.error(true), each.bound());
        }
        for (Fits each : asked) {
            double gap = each.growing.getDistance(shrunk);
            sheet.atMost("the distance from truth / 1.5 with penalty n/2, n = " + each.rows + ",", gap, each.bound());
        }
        return sheet.atLeast(
                        "the error with penalty n/2 at a million rows",
                        asked.get(2).error(false),
                        0.7)
                .with(plot(fits));
    }

    /** One stream of rows, fitted each time it reaches one of the sizes. */
    private List<Fits> fits(Chance chance) {
        List<Fits> fits = new ArrayList<>();
        double[][] gram = new double[2][2];
        double[] products = new double[2];
        int rows = 0;
        for (int size : SIZES) {
            for (; rows < size; rows++) {
                double x1 = chance.normal();
                double x2 = chance.normal();
                double y = TRUTH.getEntry(0) * x1 + TRUTH.getEntry(1) * x2 + chance.normal();
                gram[0][0] += x1 * x1;
                gram[0][1] += x1 * x2;
                gram[1][1] += x2 * x2;
                products[0] += x1 * y;
                products[1] += x2 * y;
            }
            gram[1][0] = gram[0][1];
            double fixed = 10 * Math.pow(rows / 100.0, growth);
            fits.add(new Fits(rows, solve(gram, products, fixed), solve(gram, products, rows / 2.0)));
        }
        return fits;
    }

    private static RealVector solve(double[][] gram, double[] products, double penalty) {
        double[][] penalised = {{gram[0][0] + penalty, gram[0][1]}, {gram[1][0], gram[1][1] + penalty}};
        return new CholeskyDecomposition(MatrixUtils.createRealMatrix(penalised))
                .getSolver()
                .solve(new ArrayRealVector(products));
    }

    private static Plot plot(List<Fits> fits) {
        double[] n = Arrays.stream(SIZES).asDoubleStream().toArray();
        return new Plot(
                "Ridge: a fixed penalty fades out, a growing one stays",
                new Axis("rows n", true),
                new Axis("distance from the true weights", true),
                List.of(
                        line("penalty n/2", n, errors(fits, false)),
                        level("its limit, a third of the truth", n[0], n[n.length - 1], TRUTH.getNorm() / 3),
                        line("penalty 10", n, errors(fits, true)),
                        dashedCurve("√(2/n), least squares", n, at -> Math.sqrt(2 / at))));
    }

    private static double[] errors(List<Fits> fits, boolean ofFixed) {
        return IntStream.range(0, fits.size())
                .mapToDouble(i -> fits.get(i).error(ofFixed))
                .toArray();
    }
}
