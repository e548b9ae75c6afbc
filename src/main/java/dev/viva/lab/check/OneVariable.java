package dev.viva.lab.check;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
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
    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(10, 0, 1);
    private static final GaussIntegrator HERMITE = new GaussIntegratorFactory().hermite(12);

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

    /** The area under the function, by Gauss-Legendre panels. */
    static double area(DoubleUnaryOperator f, double low, double high) {
        double width = (high - low) / PANELS;
        double total = 0;
        for (int i = 0; i < PANELS; i++) {
            double left = low + i * width;
            total += width * PANEL.integrate(x -> f.applyAsDouble(left + width * x));
        }
        return total;
    }

    /** The mean of a polynomial of a standard normal variable; the Gauss-Hermite rule is exact up to degree 23. */
    static double normalMean(DoubleUnaryOperator polynomial) {
        return HERMITE.integrate(x -> polynomial.applyAsDouble(Math.sqrt(2) * x)) / Math.sqrt(Math.PI);
    }

    /** The bell curve of mean 0 and variance 1. */
    static double bell(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
