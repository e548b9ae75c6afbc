package dev.viva.lab.claim;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** One normal curve fitted to an even mixture of two unit ones at ±5, by either direction of the divergence. */
final class BimodalFits {
    private static final double MODE = 5;
    private static final double REACH = 16;

    private BimodalFits() {}

    static double forwardMean() {
        return ClaimTools.least(m -> crossEntropy(m, 2), -8, 9);
    }

    static double forwardVariance() {
        double mean = forwardMean();
        double sd = Math.exp(ClaimTools.least(log -> crossEntropy(mean, Math.exp(log)), -1, 4));
        return sd * sd;
    }

    static double reverseMean() {
        return reverse()[0];
    }

    /** By how much the fit found beats the best one centred between the bumps. */
    static double reverseGain() {
        double[] best = reverse();
        double centred = ClaimTools.least(log -> reverseDivergence(0, Math.exp(log)), -1, 3);
        return reverseDivergence(0, Math.exp(centred)) - reverseDivergence(best[0], Math.exp(best[1]));
    }

    private static double[] reverse() {
        return new SimplexOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(1_000),
                        new ObjectiveFunction(x -> reverseDivergence(x[0], Math.exp(x[1]))),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {1, 1}),
                        new NelderMeadSimplex(2))
                .getPoint();
    }

    private static double crossEntropy(double mean, double sd) {
        return -ClaimTools.area(x -> mixture(x) * logNormal(x, mean, sd), -REACH, REACH, 40);
    }

    private static double reverseDivergence(double mean, double sd) {
        return ClaimTools.area(
                x -> Math.exp(logNormal(x, mean, sd)) * (logNormal(x, mean, sd) - Math.log(mixture(x))),
                mean - 9 * sd,
                mean + 9 * sd,
                20);
    }

    /** Kept above the smallest double so that its logarithm exists far out. */
    private static double mixture(double x) {
        return (Math.exp(logNormal(x, -MODE, 1)) + Math.exp(logNormal(x, MODE, 1))) / 2 + Double.MIN_NORMAL;
    }

    private static double logNormal(double x, double mean, double sd) {
        double z = (x - mean) / sd;
        return -z * z / 2 - Math.log(sd) - Math.log(2 * Math.PI) / 2;
    }
}
