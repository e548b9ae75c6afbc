package dev.viva.lab.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Second ways for bias and variance. */
final class BiasVarianceChecks {
    private static final double ROUNDING = 1e-9;
    private static final int LOTS = 10_000;

    private BiasVarianceChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "test-error-by-quadrature",
                        "quadrature of the squared error over noise and training sets",
                        ROUNDING,
                        1e-12,
                        BiasVarianceChecks::testError),
                new Check(
                        "bagged-variance-by-cholesky",
                        "the average written in independent parts by a Cholesky factor of the full covariance matrix",
                        ROUNDING,
                        1e-12,
                        BiasVarianceChecks::baggedVariance),
                new Check(
                        "knn-variance-by-perturbed-labels",
                        "a real nearest-neighbour fit, its labels perturbed one by one",
                        ROUNDING,
                        1e-12,
                        BiasVarianceChecks::neighbourVariance),
                new Check(
                        "shrinkage-by-minimisation",
                        "numerical minimum over the factor of an error summed over all pairs of draws",
                        1e-6,
                        1e-7,
                        BiasVarianceChecks::bestFactor),
                new Check(
                        "label-ceiling-by-enumeration",
                        "enumeration of 10 000 equally likely lots and every replacement class",
                        0,
                        1e-4,
                        BiasVarianceChecks::labelCeiling),
                new Check(
                        "width-by-counting-parameters",
                        "parameters counted layer by layer while the width grows",
                        0,
                        0,
                        BiasVarianceChecks::width),
                new Check(
                        "ridge-mean-error-by-augmented-fit",
                        "weights of an augmented least-squares fit, error summed over all pairs of draws",
                        ROUNDING,
                        1e-12,
                        BiasVarianceChecks::shrunkenError));
    }

    private static double testError(Parameters p, SplittableRandom random) {
        double deviation = Math.sqrt(p.get("v"));
        return OneVariable.normalMean(noise -> OneVariable.normalMean(fit -> {
            double label = p.get("t") + p.get("s") * noise;
            double prediction = p.get("m") + deviation * fit;
            return (label - prediction) * (label - prediction);
        }));
    }

    private static double baggedVariance(Parameters p, SplittableRandom random) {
        int trees = p.whole("B");
        RealMatrix covariance = new Array2DRowRealMatrix(trees, trees);
        for (int i = 0; i < trees; i++) {
            for (int j = 0; j < trees; j++) {
                covariance.setEntry(i, j, i == j ? p.get("s2") : p.get("rho") * p.get("s2"));
            }
        }
        double[] shares = new double[trees];
        Arrays.fill(shares, 1.0 / trees);
        // Trees = L z with independent z, so the average is (Lᵀ shares) · z.
        double norm = new ArrayRealVector(
                        new CholeskyDecomposition(covariance).getLT().operate(shares))
                .getNorm();
        return norm * norm;
    }

    /** The prediction is a weighted sum of labels; each weight is what one unit of that label does to it. */
    private static double neighbourVariance(Parameters p, SplittableRandom random) {
        int k = p.whole("k");
        double[] inputs = random.doubles(k + 20L).toArray();
        double variance = 0;
        for (int j = 0; j < inputs.length; j++) {
            double[] labels = new double[inputs.length];
            labels[j] = 1;
            double effect = nearestMean(inputs, labels, k, 0.5);
            variance += effect * effect * p.get("s2");
        }
        return variance;
    }

    private static double nearestMean(double[] inputs, double[] labels, int k, double at) {
        return IntStream.range(0, inputs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(inputs[i] - at)))
                .limit(k)
                .mapToDouble(i -> labels[i])
                .average()
                .orElseThrow();
    }

    private static double bestFactor(Parameters p, SplittableRandom random) {
        double[] weights = new double[p.whole("n")];
        Arrays.fill(weights, 1.0 / weights.length);
        return OneVariable.minimum(c -> squaredError(p, weights, c), -1, 2);
    }

    private static double shrunkenError(Parameters p, SplittableRandom random) {
        int n = p.whole("n");
        double[][] design = new double[n + 1][1];
        for (int i = 0; i < n; i++) {
            design[i][0] = 1;
        }
        // A last row √λ with label 0 turns least squares into ridge.
        design[n][0] = Math.sqrt(p.get("lam"));
        DecompositionSolver solver = new QRDecomposition(new Array2DRowRealMatrix(design)).getSolver();
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            ArrayRealVector labels = new ArrayRealVector(n + 1);
            labels.setEntry(i, 1);
            weights[i] = solver.solve(labels).getEntry(0);
        }
        return squaredError(p, weights, 1);
    }

    /** Mean of (c Σ wᵢXᵢ − μ)², multiplied out over pairs of independent draws. */
    private static double squaredError(Parameters p, double[] weights, double c) {
        double mu = p.get("mu");
        double deviation = Math.sqrt(p.get("s2"));
        double first = OneVariable.normalMean(z -> mu + deviation * z);
        double second = OneVariable.normalMean(z -> (mu + deviation * z) * (mu + deviation * z));
        double error = mu * mu;
        for (int i = 0; i < weights.length; i++) {
            error -= 2 * c * weights[i] * mu * first;
            for (int j = 0; j < weights.length; j++) {
                error += c * c * weights[i] * weights[j] * (i == j ? second : first * first);
            }
        }
        return error;
    }

    /** The true class is 0; the best guess is the label seen most often. */
    private static double labelCeiling(Parameters p, SplittableRandom random) {
        int classes = p.whole("K");
        long[] seen = new long[classes];
        long replaced = Math.round(p.get("eta") * LOTS);
        for (int lot = 0; lot < LOTS; lot++) {
            for (int label = 0; label < classes; label++) {
                seen[lot < replaced ? label : 0]++;
            }
        }
        return (double) Arrays.stream(seen).max().orElseThrow() / ((long) LOTS * classes);
    }

    private static double width(Parameters p, SplittableRandom random) {
        int inputs = p.whole("d");
        int outputs = p.whole("K");
        long targets = (long) p.whole("n") * outputs;
        int width = 1;
        while (parameters(inputs, width) + parameters(width, outputs) < targets) {
            width++;
        }
        return width;
    }

    /** Weights and biases of one dense layer. */
    private static long parameters(long from, long to) {
        return from * to + to;
    }
}
