package dev.viva.lab.experiment;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** The mixture (1 − w)·N(−a, 1) + w·N(a, 1), and normals fitted to it over (mean, log sd). */
final class BimodalTarget {
    private static final int POINTS = 400;
    private static final double REACH = 9;

    private final double mode;
    private final double weight;

    BimodalTarget(double mode, double weight) {
        this.mode = mode;
        this.weight = weight;
    }

    double mode() {
        return mode;
    }

    /** The least of ∫ p log(p/q), less p's entropy, which no fit changes. */
    NormalFit forward() {
        return least(this::crossEntropy, new double[] {1, 0.5});
    }

    /** A local minimum of ∫ q log(q/p) near a start with this mean. */
    NormalFit reverse(double mean) {
        return least(this::reverseDivergence, new double[] {mean, mean < mode / 2 ? Math.log(mode) / 2 : 0});
    }

    private interface Divergence {
        double of(double mean, double sd);
    }

    private static NormalFit least(Divergence divergence, double[] start) {
        PointValuePair best = new SimplexOptimizer(1e-13, 1e-14)
                .optimize(
                        new MaxEval(4000),
                        new ObjectiveFunction(x -> divergence.of(x[0], Math.exp(x[1]))),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(2, 0.3));
        return new NormalFit(best.getPoint()[0], Math.exp(best.getPoint()[1]), best.getValue());
    }

    private double crossEntropy(double mean, double sd) {
        double step = 2 * (mode + REACH) / POINTS;
        double sum = 0;
        for (int i = 0; i <= POINTS; i++) {
            double x = -mode - REACH + i * step;
            sum -= Math.exp(logDensity(x)) * TwoNormals.logNormal(x, mean, sd);
        }
        return sum * step;
    }

    private double reverseDivergence(double mean, double sd) {
        double step = 2 * REACH / POINTS;
        double sum = 0;
        for (int i = 0; i <= POINTS; i++) {
            double z = -REACH + i * step;
            double x = mean + sd * z;
            sum += Math.exp(TwoNormals.logNormal(z, 0, 1)) * (TwoNormals.logNormal(x, mean, sd) - logDensity(x));
        }
        return sum * step;
    }

    private double logDensity(double x) {
        double left = Math.log(1 - weight) + TwoNormals.logNormal(x, -mode, 1);
        double right = Math.log(weight) + TwoNormals.logNormal(x, mode, 1);
        return Math.max(left, right) + Math.log1p(Math.exp(-Math.abs(left - right)));
    }
}
