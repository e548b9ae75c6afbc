package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** The guide's statements about L1, L2 and weight decay. */
final class ClaimsOfRegularization {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private ClaimsOfRegularization() {}

    static List<Claim> all() {
        return List.of(
                weightDecay(),
                softThreshold(),
                Claim.judged(
                        "C045",
                        Verdict.MISLEADING,
                        "judgement; Efron 2004, Friedman 2010, from memory",
                        "Orthonormal columns have a closed form, LARS is exact and finite, coordinate descent is"
                                + " usual."),
                vertices(),
                smallSlope(),
                Claim.figure(
                        "C048",
                        0.015,
                        least(t -> (t - 0.03) * (t - 0.03) / 2 + 0.5 * t * t),
                        1e-6,
                        "golden-section minimum of half the squared distance plus ½θ²",
                        "For a step size of 1."),
                killed(),
                Claim.judged(
                        "C050",
                        Verdict.MISLEADING,
                        "judgement; Zou and Hastie 2005, Friedman 2010, from memory",
                        "glmnet halves the squared part and multiplies the mix by λ, which changes the shrinkage."),
                Claim.judged(
                        "C051",
                        Verdict.MISLEADING,
                        "judgement; Sanh 2020 and Wen 2016, from memory",
                        "Both kinds of pruning drop single weights unless grouped; proximal L1 steps reach exact"
                                + " zeros."));
    }

    /** Golden-section search between -4 and 4. */
    private static double least(DoubleUnaryOperator f) {
        double low = -4;
        double high = 4;
        while (high - low > 1e-9) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (f.applyAsDouble(a) < f.applyAsDouble(b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return (low + high) / 2;
    }

    private static double soft(double z, double threshold) {
        return Math.signum(z) * Math.max(Math.abs(z) - threshold, 0);
    }

    /** Scale-invariant weights: gradients at right angles to them and of length 1/‖w‖. */
    private static Claim weightDecay() {
        SplittableRandom random = new SplittableRandom(43);
        double[] w = Draws.normals(100, random);
        double turned = 0;
        int late = 1_000;
        for (int step = 0; step < 3 * late; step++) {
            double[] g = Draws.normals(w.length, random);
            double length = Draws.norm(w);
            double along = Draws.dot(g, w) / (length * length);
            for (int i = 0; i < w.length; i++) {
                g[i] -= along * w[i];
            }
            double scale = 0.1 / (Draws.norm(g) * length);
            double[] next = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                next[i] = (1 - 0.1 * 0.05) * w[i] - scale * g[i];
            }
            double cosine = Draws.dot(w, next) / (length * Draws.norm(next));
            turned += step < 2 * late ? 0 : Math.acos(cosine) / late;
            w = next;
        }
        double ratio = turned / Math.sqrt(2 * 0.1 * 0.05);
        return new Claim(
                "C043",
                Verdict.MISLEADING,
                ratio,
                "settled turn per step of simulated scale-invariant weights over √(2ηλ), ηλ = 0.005",
                "Before normalization decay sets the effective rate and no Lipschitz constant; which job is the main"
                        + " one is debated.");
    }

    private static Claim softThreshold() {
        SplittableRandom random = new SplittableRandom(44);
        double worst = 0;
        for (int i = 0; i < 1_000; i++) {
            double z = random.nextDouble(-3, 3);
            double lambda = random.nextDouble(0, 2);
            double found = least(t -> (t - z) * (t - z) / 2 + lambda * Math.abs(t));
            worst = Math.max(worst, Math.abs(found - soft(z, lambda)));
        }
        return new Claim(
                "C044",
                worst < 1e-6 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "worst gap to the numerical minimum of ½(θ − z)² + λ|θ| over 1000 draws",
                "With the ½ and a unit step; a proximal step of size η cuts at ηλ.");
    }

    /** Least squares inside a diamond of half the size that would not bind, by projected descent. */
    private static Claim vertices() {
        SplittableRandom random = new SplittableRandom(46);
        int problems = 300;
        int vertices = 0;
        for (int problem = 0; problem < problems; problem++) {
            double[] target = Draws.normals(10, random);
            double[][] x = Draws.normals(20, 10, random);
            double budget = Arrays.stream(target).map(Math::abs).sum() / 2;
            double[] w = new double[10];
            for (int step = 0; step < 300; step++) {
                double[] next = w.clone();
                for (double[] row : x) {
                    double error = Draws.dot(row, w) - Draws.dot(row, target);
                    for (int j = 0; j < next.length; j++) {
                        next[j] -= 0.015 * error * row[j];
                    }
                }
                w = project(next, budget);
            }
            vertices += Arrays.stream(w).filter(value -> Math.abs(value) > 1e-6).count() == 1 ? 1 : 0;
        }
        double share = (double) vertices / problems;
        return new Claim(
                "C046",
                share < 0.5 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                share,
                "share of 300 random ten-dimensional problems whose solution on a diamond of half the needed size has"
                        + " one nonzero coordinate",
                "Edges and faces catch most contacts; how many coordinates survive depends on budget and data.");
    }

    /** The nearest point of the diamond, its threshold found by bisection. */
    private static double[] project(double[] point, double budget) {
        double low = 0;
        double high = Arrays.stream(point).map(Math::abs).max().orElseThrow();
        if (Arrays.stream(point).map(Math::abs).sum() <= budget) {
            return point;
        }
        for (int i = 0; i < 45; i++) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (double value : point) {
                sum += Math.max(Math.abs(value) - middle, 0);
            }
            if (sum > budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double threshold = high;
        return Arrays.stream(point).map(value -> soft(value, threshold)).toArray();
    }

    private static Claim smallSlope() {
        double z = 1;
        double lambda = 0.3;
        double here = 0.9;
        double minimum = least(t -> (t - z) * (t - z) / 2 + lambda * Math.abs(t));
        boolean refuted = Math.abs(here - z) < lambda && minimum > 0.1;
        return new Claim(
                "C047",
                refuted ? Verdict.MISLEADING : Verdict.CONFIRMED,
                minimum,
                "minimum of ½(θ − 1)² + 0.3|θ|, though at θ = 0.9 the data slope is only 0.1",
                "The test is right where θᵢ itself is 0 and the others are at their best, not at any point.");
    }

    private static Claim killed() {
        double found = least(t -> (t - 0.03) * (t - 0.03) / 2 + 0.05 * Math.abs(t));
        return new Claim(
                "C049",
                Math.abs(found) < 1e-6 ? Verdict.CONFIRMED : Verdict.WRONG,
                Math.round(found * 1e6) / 1e6 + 0.0,
                "golden-section minimum of half the squared distance plus 0.05|θ|, to six digits",
                "For a step size of 1.");
    }
}
