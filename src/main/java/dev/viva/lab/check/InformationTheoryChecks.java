package dev.viva.lab.check;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Second ways for entropy, divergences, mutual information and the regularised policy. */
final class InformationTheoryChecks {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private InformationTheoryChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "entropy-by-slope-of-power-sum",
                        "slope of the power sum Σ pᵅ at α = 1, by differences",
                        1e-7,
                        0,
                        InformationTheoryChecks::entropy),
                new Check(
                        "kl-of-normals-by-quadrature",
                        "quadrature of the mean log-ratio of the densities",
                        1e-7,
                        1e-9,
                        InformationTheoryChecks::klOfNormals),
                new Check(
                        "kl-of-coins-by-integrated-slope",
                        "quadrature of the slope of the log-loss from p to q",
                        1e-7,
                        1e-10,
                        InformationTheoryChecks::klOfCoins),
                new Check(
                        "jensen-shannon-by-integrated-slope",
                        "quadrature of the slopes of both log-losses up to the mixture",
                        1e-7,
                        1e-10,
                        InformationTheoryChecks::jensenShannon),
                new Check(
                        "gaussian-information-by-quadrature",
                        "quadrature of the log-ratio of joint and marginals over the plane",
                        1e-6,
                        0,
                        InformationTheoryChecks::gaussianInformation),
                new Check(
                        "infonce-bound-from-explicit-channel",
                        "mutual information of an explicit channel whose best classifier has that loss",
                        1e-7,
                        1e-8,
                        InformationTheoryChecks::infoNce),
                new Check(
                        "forward-kl-fit-by-minimisation",
                        "cross-entropy by quadrature, minimised over mean and variance",
                        1e-4,
                        0,
                        InformationTheoryChecks::forwardKlFit),
                new Check(
                        "kl-regularised-policy-by-maximisation",
                        "numerical maximisation of the objective",
                        1e-4,
                        0,
                        InformationTheoryChecks::policy));
    }

    /** d/dα Σ pᵅ at 1 is Σ p ln p, so no logarithm of a probability is taken; Richardson's rule on central differences. */
    private static double entropy(Parameters given, SplittableRandom random) {
        double p = given.get("p");
        double q = given.get("q");
        DoubleUnaryOperator powers = a -> Math.pow(p, a) + Math.pow(q, a) + Math.pow(1 - p - q, a);
        double step = 1e-3;
        double wide = (powers.applyAsDouble(1 + 2 * step) - powers.applyAsDouble(1 - 2 * step)) / (4 * step);
        double narrow = (powers.applyAsDouble(1 + step) - powers.applyAsDouble(1 - step)) / (2 * step);
        return -(4 * narrow - wide) / 3 / Math.log(2);
    }

    private static double klOfNormals(Parameters given, SplittableRandom random) {
        NormalDistribution p = NormalDistribution.of(given.get("m1"), given.get("s1"));
        NormalDistribution q = NormalDistribution.of(given.get("m2"), given.get("s2"));
        return DivergenceOfNormals.kl(p, q);
    }

    /** KL(p‖t) is 0 at t = p and has the slope (t − p)/(t(1 − t)) in t. */
    private static double klOfCoins(Parameters given, SplittableRandom random) {
        return excessLoss(given.get("p"), given.get("q"));
    }

    private static double excessLoss(double truth, double belief) {
        return Curves.integral(t -> (t - truth) / (t * (1 - t)), truth, belief);
    }

    private static double jensenShannon(Parameters given, SplittableRandom random) {
        double p = given.get("p");
        double q = given.get("q");
        double middle = p + (q - p) / 2;
        return (excessLoss(p, middle) + excessLoss(q, middle)) / 2;
    }

    /** Trapezoids over (x, noise): exact to rounding for such smooth, fading functions. */
    private static double gaussianInformation(Parameters given, SplittableRandom random) {
        double rho = given.get("rho");
        double noise = Math.sqrt((1 - rho) * (1 + rho));
        double step = 0.15;
        double total = 0;
        for (int i = -60; i <= 60; i++) {
            double x = i * step;
            NormalDistribution rest = NormalDistribution.of(rho * x, noise);
            for (int j = -60; j <= 60; j++) {
                double y = rho * x + noise * j * step;
                double weight = STANDARD.density(x) * STANDARD.density(j * step) * step * step;
                total += weight * (rest.logDensity(y) - STANDARD.logDensity(y));
            }
        }
        return total;
    }

    /**
     * A channel that sends each of N symbols to itself with one chance and to all others alike, set so that its exact
     * posterior has the loss L; there the bound is tight, so it is the mutual information summed over the joint table.
     */
    private static double infoNce(Parameters given, SplittableRandom random) {
        int n = given.whole("N");
        double low = 1.0 / n;
        double high = 1;
        for (int halving = 0; halving < 60; halving++) {
            double hit = (low + high) / 2;
            double loss = -hit * Math.log(hit) - (1 - hit) * Math.log((1 - hit) / (n - 1));
            low = loss > given.get("L") ? hit : low;
            high = loss > given.get("L") ? high : hit;
        }
        double[] row = new double[n];
        Arrays.fill(row, (1 - low) / (n - 1) / n);
        row[0] = low / n;
        double marginal = Arrays.stream(row).sum();
        // Every row and every column of the joint table holds these same cells.
        return n
                * Arrays.stream(row)
                        .map(cell -> cell * Math.log(cell / (marginal * marginal)))
                        .sum();
    }

    private static double forwardKlFit(Parameters given, SplittableRandom random) {
        NormalDistribution left = NormalDistribution.of(given.get("a"), 1);
        NormalDistribution right = NormalDistribution.of(given.get("b"), 1);
        double w = given.get("w");
        double step = 0.1;
        double[] points =
                IntStream.rangeClosed(-150, 150).mapToDouble(i -> i * step).toArray();
        double[] masses = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            masses[i] = step * (w * left.density(points[i]) + (1 - w) * right.density(points[i]));
        }
        double[] best = new SimplexOptimizer(1e-13, 1e-13)
                .optimize(
                        new MaxEval(5_000),
                        new ObjectiveFunction(at -> crossEntropy(points, masses, at)),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {0, 0}),
                        new NelderMeadSimplex(2))
                .getPoint();
        return Math.exp(best[1]);
    }

    /** Of a Gaussian with the mean and the log-variance {@code at}. */
    private static double crossEntropy(double[] points, double[] masses, double[] at) {
        NormalDistribution fit = NormalDistribution.of(at[0], Math.exp(at[1] / 2));
        double total = 0;
        for (int i = 0; i < points.length; i++) {
            total -= masses[i] * fit.logDensity(points[i]);
        }
        return total;
    }

    /** Over the log-odds z of the policy, so that probabilities near 0 or 1 are found as sharply as others. */
    private static double policy(Parameters given, SplittableRandom random) {
        double p = given.get("p");
        double gap = given.get("dl");
        double beta = given.get("b");
        double z = Curves.highestAt(
                at -> {
                    double a = 1 / (1 + Math.exp(-at));
                    double other = 1 / (1 + Math.exp(at));
                    return a * gap - beta * (a * Math.log(a / p) + other * Math.log(other / (1 - p)));
                },
                -12,
                12);
        return 1 / (1 + Math.exp(-z));
    }
}
