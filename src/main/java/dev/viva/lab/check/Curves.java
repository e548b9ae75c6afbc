package dev.viva.lab.check;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.optim.univariate.UnivariatePointValuePair;

/** Areas under curves and their lowest points, found numerically. */
final class Curves {
    private static final int PANELS = 64;
    private static final MaxEval EVALUATIONS = new MaxEval(2_000);

    private Curves() {}

    /** Negative where {@code to} lies below {@code from}. */
    static double integral(UnivariateFunction f, double from, double to) {
        return Panels.area(f, from, to, PANELS);
    }

    /** Where a function with one valley is lowest. */
    static double lowestAt(UnivariateFunction f, double from, double to) {
        return valley(f, from, to).getPoint();
    }

    static double lowest(UnivariateFunction f, double from, double to) {
        return valley(f, from, to).getValue();
    }

    static double highestAt(UnivariateFunction f, double from, double to) {
        return lowestAt(x -> -f.value(x), from, to);
    }

    private static UnivariatePointValuePair valley(UnivariateFunction f, double from, double to) {
        return new BrentOptimizer(1e-11, 1e-13)
                .optimize(
                        EVALUATIONS,
                        new UnivariateObjectiveFunction(f),
                        GoalType.MINIMIZE,
                        new SearchInterval(from, to));
    }
}
