package dev.viva.lab.check;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.util.CombinatoricsUtils;

/** Second ways to the numbers about why networks train. */
final class WhyItWorksChecks {
    private WhyItWorksChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "attention-variance-by-convolution",
                        "exact law of the dot product",
                        1e-9,
                        0,
                        WhyItWorksChecks::attention),
                new Check(
                        "dropout-variance-by-mask-pairs",
                        "listing pairs of masks",
                        1e-9,
                        0,
                        WhyItWorksChecks::dropoutVariance),
                new Check(
                        "dropout-ridge-by-masks",
                        "expected loss over all masks",
                        1e-8,
                        1e-10,
                        WhyItWorksChecks::dropoutRidge),
                new Check(
                        "residual-variance-by-paths", "adding up all paths", 1e-9, 0, WhyItWorksChecks::residualPaths),
                new Check(
                        "early-stopping-by-search",
                        "running both and searching for the penalty",
                        1e-5,
                        0,
                        WhyItWorksChecks::earlyStopping),
                new Check(
                        "scale-invariance-by-turning-angle",
                        "two gradient steps with numerical gradients",
                        1e-4,
                        0,
                        WhyItWorksChecks::turning),
                new Check(
                        "label-smoothing-by-minimising",
                        "minimising the smoothed loss",
                        1e-5,
                        0,
                        WhyItWorksChecks::smoothedGap));
    }

    /** Entries of plus or minus one standard deviation: each product has a sign, and the number of plus signs has a law. */
    private static double attention(Parameters p, SplittableRandom random) {
        int d = p.whole("d");
        double[] law = new double[d + 1];
        law[0] = 1;
        for (int entry = 1; entry <= d; entry++) {
            for (int plus = entry; plus >= 0; plus--) {
                law[plus] = law[plus] / 2 + (plus > 0 ? law[plus - 1] / 2 : 0);
            }
        }
        double product = Math.sqrt(p.get("a")) * Math.sqrt(p.get("b"));
        double variance = 0;
        for (int plus = 0; plus <= d; plus++) {
            double score = product * (plus - (d - plus)) / Math.sqrt(d);
            variance += law[plus] * score * score;
        }
        return variance;
    }

    /** A variance is half the mean squared difference of two independent copies. */
    private static double dropoutVariance(Parameters p, SplittableRandom random) {
        double total = 0;
        for (int first = 0; first <= 1; first++) {
            for (int second = 0; second <= 1; second++) {
                double difference = (first - second) * p.get("x") / p.get("q");
                total += chance(first, p.get("q")) * chance(second, p.get("q")) * difference * difference / 2;
            }
        }
        return total;
    }

    private static double chance(int kept, double q) {
        return kept == 1 ? q : 1 - q;
    }

    /** A small regression with two inputs: what dropout adds to the loss, as a parabola in the first weight. */
    private static double dropoutRidge(Parameters p, SplittableRandom random) {
        return (added(p, 1) - 2 * added(p, 0) + added(p, -1)) / 2;
    }

    private static double added(Parameters p, double weight) {
        double size = Math.sqrt(p.get("S"));
        double[][] rows = {{0.6 * size, 1, 0.3}, {-0.48 * size, 0.5, -1}, {0.64 * size, -2, 2}};
        double q = p.get("q");
        double total = 0;
        for (double[] row : rows) {
            total -= Math.pow(row[2] - weight * row[0] - 0.7 * row[1], 2);
            for (int mask = 0; mask < 4; mask++) {
                int first = mask & 1;
                int second = mask >> 1;
                double fit = weight * row[0] * first / q + 0.7 * row[1] * second / q;
                total += chance(first, q) * chance(second, q) * Math.pow(row[2] - fit, 2);
            }
        }
        return total;
    }

    /** The unrolled stream is a sum over paths; one through k of the blocks has variance a²ᵏ, and there are C(L, k). */
    private static double residualPaths(Parameters p, SplittableRandom random) {
        int blocks = p.whole("L");
        double total = 0;
        double path = 1;
        for (int k = 0; k <= blocks; k++) {
            total += CombinatoricsUtils.binomialCoefficientDouble(blocks, k) * path;
            path *= p.get("a") * p.get("a");
        }
        return total;
    }

    /** Descends towards a target of 1, then searches for the penalty whose minimiser stands at the same place. */
    private static double earlyStopping(Parameters p, SplittableRandom random) {
        double s = p.get("s");
        double stopped = 0;
        for (int step = 0; step < p.whole("t"); step++) {
            stopped -= p.get("eta") * s * (stopped - 1);
        }
        double reached = stopped;
        double log = Seek.root(log10 -> ridge(s, Math.pow(10, log10)) - reached, -6, 4);
        return Math.pow(10, log);
    }

    private static double ridge(double s, double penalty) {
        return Seek.lowest(w -> s * (w - 1) * (w - 1) / 2 + penalty * w * w / 2, -0.5, 1.5)
                .getPoint();
    }

    /** How much further one small step turns the weight when it is c times as long. */
    private static double turning(Parameters p, SplittableRandom random) {
        double[] w = {1, 2, -0.5};
        double[] longer = Arrays.stream(w).map(x -> x * p.get("c")).toArray();
        return turn(longer) / turn(w);
    }

    private static double turn(double[] w) {
        double[] moved = w.clone();
        for (int i = 0; i < w.length; i++) {
            double[] up = w.clone();
            double[] down = w.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            moved[i] -= 1e-4 * (loss(up) - loss(down)) / 2e-5;
        }
        double[] before = direction(w);
        double[] after = direction(moved);
        double squares = 0;
        for (int i = 0; i < w.length; i++) {
            squares += (after[i] - before[i]) * (after[i] - before[i]);
        }
        return Math.sqrt(squares);
    }

    /** Some function of the direction only. */
    private static double loss(double[] w) {
        double[] u = direction(w);
        return 0.3 * u[0] - u[1] + 2 * u[2] * u[2];
    }

    private static double[] direction(double[] w) {
        double length = Math.sqrt(Arrays.stream(w).map(x -> x * x).sum());
        return Arrays.stream(w).map(x -> x / length).toArray();
    }

    private static double smoothedGap(Parameters p, SplittableRandom random) {
        return Seek.lowest(gap -> smoothedLoss(p, gap), 0, 40).getPoint();
    }

    /** Cross-entropy against the mixture of the one-hot and the uniform target, class by class. */
    private static double smoothedLoss(Parameters p, double gap) {
        int classes = p.whole("K");
        double all = Math.exp(gap) + classes - 1;
        double loss = 0;
        for (int k = 0; k < classes; k++) {
            double target = (k == 0 ? 1 - p.get("e") : 0) + p.get("e") / classes;
            loss -= target * ((k == 0 ? gap : 0) - Math.log(all));
        }
        return loss;
    }
}
