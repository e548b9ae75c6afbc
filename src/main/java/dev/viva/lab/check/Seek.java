package dev.viva.lab.check;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.SimpsonIntegrator;
import org.hipparchus.analysis.solvers.BisectionSolver;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.optim.univariate.UnivariatePointValuePair;

/** Numerical searches in one variable. */
final class Seek {
    private static final int EVALUATIONS = 10_000;

    private Seek() {}

    /** The lowest point of a function with one valley between the ends; the place is good to about 1e-8. */
    static UnivariatePointValuePair lowest(UnivariateFunction f, double low, double high) {
        return new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(f),
                        new SearchInterval(low, high));
    }

    /** Where a function that changes its sign between the ends is 0. */
    static double root(UnivariateFunction f, double low, double high) {
        return new BisectionSolver(1e-14, 1e-15).solve(EVALUATIONS, f, low, high);
    }

    /** The area under a smooth function. */
    static double area(UnivariateFunction f, double low, double high) {
        return low == high ? 0 : new SimpsonIntegrator(1e-10, 1e-13, 6, 24).integrate(10_000_000, f, low, high);
    }
}
