package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/** Minima, areas and seeded matrices for the claims. */
final class ClaimTools {
    private static final int PANELS = 100;
    private static final int EVALUATIONS = 2_000;
    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(10, 0, 1);

    private ClaimTools() {}

    /** An identity: confirmed where both sides agree but for rounding, else wrong. */
    static Claim small(String id, double worst, String how, String note) {
        return new Claim(id, worst <= 1e-6 ? Verdict.CONFIRMED : Verdict.WRONG, worst, how + "; worst gap", note);
    }

    /** Where the function is least between the two bounds. */
    static double least(DoubleUnaryOperator f, double low, double high) {
        return new BrentOptimizer(1e-11, 1e-13)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        new UnivariateObjectiveFunction(f::applyAsDouble),
                        GoalType.MINIMIZE,
                        new SearchInterval(low, high))
                .getPoint();
    }

    /** The area under the function, by Gauss-Legendre panels. */
    static double area(DoubleUnaryOperator f, double low, double high) {
        return area(f, low, high, PANELS);
    }

    static double area(DoubleUnaryOperator f, double low, double high, int panels) {
        double width = (high - low) / panels;
        double total = 0;
        for (int i = 0; i < panels; i++) {
            double left = low + i * width;
            total += width * PANEL.integrate(x -> f.applyAsDouble(left + width * x));
        }
        return total;
    }

    /** A matrix of normal entries. */
    static RealMatrix normals(int rows, int columns, SplittableRandom random) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.setEntry(i, j, random.nextGaussian());
            }
        }
        return matrix;
    }
}
