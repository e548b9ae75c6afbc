package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** What fits that pass through every label do: which one SGD finds, and how it does on new rows. */
final class Interpolation {
    private Interpolation() {}

    static Claim lowNorm() {
        SplittableRandom random = new SplittableRandom(8);
        double[][] x = Draws.normals(20, 60, random);
        double[] y = Draws.normals(20, random);
        RealVector least = leastNorm(new Array2DRowRealMatrix(x), y);
        double zero = distance(descend(x, y, new double[60], random), least);
        double elsewhere = distance(descend(x, y, Draws.normals(60, random), random), least);
        return new Claim(
                "C008",
                zero < 1e-6 && elsewhere > 0.5 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                elsewhere,
                String.format(
                        Locale.ROOT,
                        "SGD on 20 equations in 60 unknowns from a random start: distance to the least-norm solution,"
                                + " relative to it; from zero %.0e",
                        zero),
                "True of linear least squares started at zero or in the row space; the start decides, and for deep"
                        + " nets no such theorem is at hand.");
    }

    private static double[] descend(double[][] x, double[] y, double[] start, SplittableRandom random) {
        double[] w = start.clone();
        for (int step = 0; step < 40_000; step++) {
            int i = random.nextInt(x.length);
            double scaled = 0.01 * (Draws.dot(x[i], w) - y[i]);
            for (int j = 0; j < w.length; j++) {
                w[j] -= scaled * x[i][j];
            }
        }
        return w;
    }

    private static double distance(double[] w, RealVector from) {
        return new ArrayRealVector(w).subtract(from).getNorm() / from.getNorm();
    }

    private static RealVector leastNorm(RealMatrix x, double[] y) {
        RealVector dual =
                new CholeskyDecomposition(x.multiplyTransposed(x)).getSolver().solve(new ArrayRealVector(y));
        return x.transpose().operate(dual);
    }

    static Claim peak() {
        double narrow = featureError(10);
        double threshold = featureError(40);
        double wide = featureError(400);
        return new Claim(
                "C009",
                threshold > 2 * narrow && threshold > 2 * wide ? Verdict.CONFIRMED : Verdict.WRONG,
                threshold / wide,
                String.format(
                        Locale.ROOT,
                        "median test error of least-norm fits on 10, 40 and 400 random ReLU features, 40 rows: %.2f,"
                                + " %.2f, %.2f; the last two divided",
                        narrow,
                        threshold,
                        wide),
                "Seen without regularization; a tuned ridge penalty takes the peak away.");
    }

    private static double featureError(int features) {
        SplittableRandom random = new SplittableRandom(9);
        double[] errors = new double[21];
        for (int trial = 0; trial < errors.length; trial++) {
            double[] teacher = Draws.normals(10, random);
            double[][] directions = Draws.normals(features, 10, random);
            double[][] x = Draws.normals(40, 10, random);
            double[] y = Arrays.stream(x)
                    .mapToDouble(row -> Draws.dot(row, teacher) + Draws.normal(random))
                    .toArray();
            RealMatrix inputs = lifted(x, directions);
            RealVector w = features < x.length
                    ? new QRDecomposition(inputs).getSolver().solve(new ArrayRealVector(y))
                    : leastNorm(inputs, y);
            double[][] fresh = Draws.normals(200, 10, random);
            RealVector fits = lifted(fresh, directions).operate(w);
            for (int i = 0; i < fresh.length; i++) {
                errors[trial] += Math.pow(fits.getEntry(i) - Draws.dot(fresh[i], teacher), 2) / fresh.length;
            }
        }
        Arrays.sort(errors);
        return errors[errors.length / 2];
    }

    private static RealMatrix lifted(double[][] x, double[][] directions) {
        RealMatrix lifted = new Array2DRowRealMatrix(x.length, directions.length);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < directions.length; j++) {
                lifted.setEntry(i, j, Math.max(Draws.dot(x[i], directions[j]), 0));
            }
        }
        return lifted;
    }
}
