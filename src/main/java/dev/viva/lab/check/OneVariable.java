package dev.viva.lab.check;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.optim.univariate.UnivariatePointValuePair;

/** Roots, minima and areas of functions of one variable. */
final class OneVariable {
    private static final int PANELS = 200;
    private static final int EVALUATIONS = 2_000;
    private static final int TAIL = 10;
    private static final int STEPS = 4;

    private OneVariable() {}

    /** Where the function is least between the two bounds. */
    static double minimum(DoubleUnaryOperator f, double low, double high) {
        return least(f, low, high).getPoint();
    }

    /** How small the function gets between the two bounds. */
    static double minimumValue(DoubleUnaryOperator f, double low, double high) {
        return least(f, low, high).getValue();
    }

    private static UnivariatePointValuePair least(DoubleUnaryOperator f, double low, double high) {
        return new BrentOptimizer(1e-11, 1e-13)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        new UnivariateObjectiveFunction(f::applyAsDouble),
                        GoalType.MINIMIZE,
                        new SearchInterval(low, high));
    }

    /** Where the function changes sign between the two bounds. */
    static double root(DoubleUnaryOperator f, double low, double high) {
        return new BrentSolver(1e-14, 1e-14, 1e-18).solve(EVALUATIONS, f::applyAsDouble, low, high);
    }

    static double area(DoubleUnaryOperator f, double low, double high) {
        return Panels.area(f::applyAsDouble, low, high, PANELS);
    }

    /** The mean of a polynomial of a standard normal variable; the trapezoid rule is exact on bells (Trefethen 2014). */
    static double normalMean(DoubleUnaryOperator polynomial) {
        double total = 0;
        for (int i = -TAIL * STEPS; i <= TAIL * STEPS; i++) {
            double z = (double) i / STEPS;
            total += polynomial.applyAsDouble(z) * bell(z) / STEPS;
        }
        return total;
    }

    /** The bell curve of mean 0 and variance 1. */
    static double bell(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
