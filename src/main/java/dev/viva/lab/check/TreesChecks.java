package dev.viva.lab.check;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Second ways for splits, leaves, bags and encodings. */
final class TreesChecks {
    private static final double FARTHEST_LEAF = 100;
    private static final double STEP = 0.02;
    private static final double NOTHING = 1e-16;

    private TreesChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "gini-decrease-by-pairs",
                        "enumeration of all pairs of rows, counting those that differ",
                        1e-9,
                        1e-12,
                        TreesChecks::giniDecrease),
                new Check(
                        "leaf-weight-by-minimisation",
                        "numerical minimisation over rows with these sums",
                        1e-6,
                        1e-6,
                        TreesChecks::leafWeight),
                new Check(
                        "split-gain-by-minimisation",
                        "best objectives of one leaf and of two, each found numerically",
                        1e-8,
                        1e-9,
                        TreesChecks::splitGain),
                new Check(
                        "out-of-bag-by-distinct-rows",
                        "exact chances of the number of distinct rows, draw by draw",
                        1e-9,
                        0,
                        TreesChecks::outOfBag),
                new Check(
                        "residual-by-running-the-boosting",
                        "boosting run on explicit targets",
                        1e-9,
                        0,
                        TreesChecks::boostedResidual),
                new Check(
                        "newton-step-by-differences",
                        "first and second differences of the log-loss",
                        1e-5,
                        0,
                        TreesChecks::newtonStep),
                new Check(
                        "target-encoding-by-posterior-quadrature",
                        "quadrature of the posterior under a Beta prior",
                        1e-7,
                        0,
                        TreesChecks::targetEncoding));
    }

    private static double giniDecrease(Parameters given, SplittableRandom random) {
        int positives = given.whole("np_");
        int negatives = given.whole("nm");
        int leftPositives = given.whole("ap");
        int leftNegatives = given.whole("am");
        int rows = positives + negatives;
        double before = 0;
        double after = 0;
        for (int i = 0; i < rows; i++) {
            int mates = 0;
            int strangers = 0;
            for (int j = 0; j < rows; j++) {
                boolean differ = i < positives != j < positives;
                boolean together = isLeft(i, positives, leftPositives, leftNegatives)
                        == isLeft(j, positives, leftPositives, leftNegatives);
                before += differ ? 1 : 0;
                mates += together ? 1 : 0;
                strangers += together && differ ? 1 : 0;
            }
            after += (double) strangers / mates;
        }
        return before / rows / rows - after / rows;
    }

    /** Positives are the first rows; of either class the first ones go left. */
    private static boolean isLeft(int row, int positives, int leftPositives, int leftNegatives) {
        return row < positives ? row < leftPositives : row - positives < leftNegatives;
    }

    private static double leafWeight(Parameters given, SplittableRandom random) {
        double[] slopes = parts(given.get("G"), random);
        double[] bends = parts(given.get("H"), random);
        double lambda = given.get("lam");
        return Curves.lowestAt(w -> leafLoss(slopes, bends, lambda, w), -FARTHEST_LEAF, FARTHEST_LEAF);
    }

    private static double leafLoss(double[] slopes, double[] bends, double lambda, double w) {
        double loss = lambda * w * w / 2;
        for (int i = 0; i < slopes.length; i++) {
            loss += slopes[i] * w + bends[i] * w * w / 2;
        }
        return loss;
    }

    /** Rows by chance with the given sum. */
    private static double[] parts(double sum, SplittableRandom random) {
        double[] shares = random.doubles(7, 0.2, 1).toArray();
        double total = DoubleStream.of(shares).sum();
        return DoubleStream.of(shares).map(share -> sum * share / total).toArray();
    }

    private static double splitGain(Parameters given, SplittableRandom random) {
        double lambda = given.get("lam");
        double[][] left = {parts(given.get("GL"), random), parts(given.get("HL"), random)};
        double[][] right = {parts(given.get("GR"), random), parts(given.get("HR"), random)};
        double[][] whole = {joined(left[0], right[0]), joined(left[1], right[1])};
        double gamma = given.get("gam");
        double unsplit = bestLeaf(whole, lambda) + gamma;
        double split = bestLeaf(left, lambda) + gamma + bestLeaf(right, lambda) + gamma;
        return unsplit - split;
    }

    private static double[] joined(double[] a, double[] b) {
        return DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b)).toArray();
    }

    private static double bestLeaf(double[][] rows, double lambda) {
        return Curves.lowest(w -> leafLoss(rows[0], rows[1], lambda, w), -FARTHEST_LEAF, FARTHEST_LEAF);
    }

    /** {@code chance[k]} is the probability that the draws so far hit k distinct rows. */
    private static double outOfBag(Parameters given, SplittableRandom random) {
        int n = given.whole("n");
        double[] chance = new double[n + 1];
        chance[0] = 1;
        for (int draw = 0; draw < n; draw++) {
            for (int k = n; k > 0; k--) {
                chance[k] = chance[k] * k / n + chance[k - 1] * (n - k + 1) / n;
            }
            chance[0] = 0;
        }
        double share = 0;
        for (int k = 0; k <= n; k++) {
            share += chance[k] * (n - k) / n;
        }
        return share;
    }

    /** A tree that fits exactly has one leaf for each point, with the point's residual as its value. */
    private static double boostedResidual(Parameters given, SplittableRandom random) {
        double[] targets = random.doubles(8, 1, 5).toArray();
        double[] fitted = new double[targets.length];
        for (int round = 0; round < given.whole("M"); round++) {
            for (int i = 0; i < targets.length; i++) {
                double leaf = targets[i] - fitted[i];
                fitted[i] += given.get("eta") * leaf;
            }
        }
        return (targets[0] - fitted[0]) / targets[0];
    }

    private static double newtonStep(Parameters given, SplittableRandom random) {
        double score = given.get("Fz");
        double sign = given.whole("y") == 1 ? -1 : 1;
        DoubleUnaryOperator loss = f -> Math.log1p(Math.exp(sign * f));
        double h = 1e-3;
        double ahead = loss.applyAsDouble(score + h);
        double behind = loss.applyAsDouble(score - h);
        double slope = (ahead - behind) / (2 * h);
        double bend = (ahead - 2 * loss.applyAsDouble(score) + behind) / (h * h);
        return -slope / bend;
    }

    /**
     * Trapezoids over the log-odds z, where Beta densities fade on both sides however small their parameters; from the middle
     * outwards until nothing is left.
     */
    private static double targetEncoding(Parameters given, SplittableRandom random) {
        double hits = given.get("n") * given.get("c") + given.get("m") * given.get("g");
        double misses = given.get("n") + given.get("m") - hits;
        double top = logBeta(hits, misses, Math.log(hits / misses));
        double mass = 0;
        double moment = 0;
        for (double side : new double[] {-STEP, STEP}) {
            // The middle itself belongs to both sides by half.
            double share = 0.5;
            for (double z = Math.log(hits / misses); share > NOTHING; z += side) {
                mass += share;
                moment += share / (1 + Math.exp(-z));
                share = Math.exp(logBeta(hits, misses, z + side) - top);
            }
        }
        return moment / mass;
    }

    private static double logBeta(double hits, double misses, double z) {
        return -hits * Math.log1p(Math.exp(-z)) - misses * Math.log1p(Math.exp(z));
    }
}
