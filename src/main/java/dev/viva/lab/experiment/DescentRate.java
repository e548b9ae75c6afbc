package dev.viva.lab.experiment;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import dev.viva.lab.experiment.Plot.Series;
import dev.viva.lab.experiment.Plot.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** X03: gradient descent on a turned quadratic bowl, at two step sizes and three condition numbers. */
final class DescentRate extends DescribedExperiment {
    private static final int[] CONDITIONS = {10, 100, 1000};
    private static final int DIMENSION = 8;
    private static final double GOAL = 1e-6;
    private static final int LONGEST = 20_000;

    private final double stretch;

    DescentRate() {
        this(1);
    }

    /**
     * @param stretch what both steps are multiplied by; 1 for the steps of the theory
     */
    DescentRate(double stretch) {
        super(new Description(
                "condition-number",
                "X03",
                Topic.OPTIMIZATION,
                "Gradient descent on a quadratic needs steps in proportion to the condition number",
                "Ten times the condition number takes ten times the steps, and both step sizes lose a constant share of"
                        + " the error at each step, just as the theory says. The longer step 2/(μ+β) needs half as many"
                        + " as 1/β, and a step beyond 2/β diverges."));
        this.stretch = stretch;
    }

    /** One descent: f − f* after each step, from the first on, relative to the first. */
    private record Descent(int condition, boolean longStep, double theory, double[] trace) {
        /** The mean ratio of one step's value to the one before, after the first step. */
        double ratio() {
            int last = trace.length - 1;
            return Math.pow(trace[last], 1.0 / last);
        }

        int steps() {
            return trace.length - 1;
        }

        /** Steps that the theory needs for the goal. */
        double predicted() {
            return Math.log(GOAL) / Math.log(theory);
        }
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        List<Descent> descents = new ArrayList<>();
        double slowestGrowth = Double.POSITIVE_INFINITY;
        for (int condition : CONDITIONS) {
            Bowl bowl = new Bowl(condition, chance);
            double beta = condition;
            double rate = (beta - 1) / (beta + 1);
            descents.add(new Descent(condition, false, square(1 - 1 / beta), bowl.trace(stretch / beta)));
            descents.add(new Descent(condition, true, square(rate), bowl.trace(stretch * 2 / (1 + beta))));
            slowestGrowth = Math.min(slowestGrowth, bowl.growth(2.1 / beta, 200));
        }
        ResultSheet sheet = new ResultSheet()
                .text(
                        "setup",
                        "8-dimensional quadratic, eigenvalues 1 to κ, equal weight on both extreme eigenvectors");
        for (Descent each : descents) {
            String name = "κ = " + each.condition + ", step " + (each.longStep ? "2/(μ+β)" : "1/β");
            sheet.figures(name + ": ratio, theory, steps to 1e-6", each.ratio(), each.theory, each.steps());
        }
        double ratios = largest(descents, each -> Math.abs(each.ratio() - each.theory));
        double counts = largest(descents, each -> Math.abs(each.steps() - each.predicted()));
        double wrongly = descents.stream()
                .filter(each -> each.longStep)
                .mapToDouble(each -> 1 - 1.0 / each.condition - each.ratio())
                .min()
                .orElseThrow();
        return sheet.figure("growth of f − f* in 200 steps of 2.1/β, the least", slowestGrowth)
                .atMost("the largest gap between measured and theoretical ratio", ratios, 1e-8)
                .atMost("the largest gap between steps needed and steps predicted", counts, 1)
                .atLeast("1 − 1/κ minus the ratio at step 2/(μ+β), the least", wrongly, 1e-3)
                .near("steps at κ = 1000 over steps at κ = 100, step 1/β", scaling(descents, false), 10, 0.2)
                .near("steps at κ = 1000 over steps at κ = 100, step 2/(μ+β)", scaling(descents, true), 10, 0.2)
                .atLeast("the least growth of f − f* at step 2.1/β", slowestGrowth, 1e6)
                .with(plot(descents));
    }

    /** A quadratic whose axes point anywhere. */
    private static final class Bowl {
        private final RealMatrix hessian;
        private final RealVector start;

        Bowl(int condition, Chance chance) {
            RealMatrix turn =
                    new QRDecomposition(new Array2DRowRealMatrix(chance.normals(DIMENSION, DIMENSION))).getQ();
            double[] eigenvalues = PlotLines.logGrid(1, condition, DIMENSION);
            hessian = turn.multiply(MatrixUtils.createRealDiagonalMatrix(eigenvalues))
                    .multiplyTransposed(turn);
            start = turn.getColumnVector(0).add(turn.getColumnVector(DIMENSION - 1));
        }

        private double height(RealVector x) {
            return x.dotProduct(hessian.operate(x)) / 2;
        }

        double[] trace(double step) {
            List<Double> trace = new ArrayList<>(List.of(1.0));
            RealVector x = start.subtract(hessian.operate(start).mapMultiply(step));
            double first = height(x);
            while (trace.get(trace.size() - 1) > GOAL && trace.size() < LONGEST) {
                x = x.subtract(hessian.operate(x).mapMultiply(step));
                trace.add(height(x) / first);
            }
            return trace.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double growth(double step, int steps) {
            RealVector x = start;
            for (int i = 0; i < steps; i++) {
                x = x.subtract(hessian.operate(x).mapMultiply(step));
            }
            return height(x) / height(start);
        }
    }

    private static double scaling(List<Descent> descents, boolean longStep) {
        double[] steps = descents.stream()
                .filter(each -> each.longStep == longStep)
                .mapToDouble(Descent::steps)
                .toArray();
        return steps[2] / steps[1];
    }

    private static double largest(List<Descent> descents, java.util.function.ToDoubleFunction<Descent> value) {
        return descents.stream().mapToDouble(value).max().orElseThrow();
    }

    private static double square(double x) {
        return x * x;
    }

    private static Plot plot(List<Descent> descents) {
        return new Plot(
                "The steps grow with the condition number",
                new Axis("gradient step", true),
                new Axis("f − f*, relative to the first step", true),
                descents.stream().map(DescentRate::series).toList());
    }

    private static Series series(Descent descent) {
        int[] at = Arrays.stream(PlotLines.logGrid(1, descent.trace.length, 60))
                .mapToInt(each -> (int) Math.round(each))
                .distinct()
                .toArray();
        return new Series(
                "κ = " + descent.condition + ", step " + (descent.longStep ? "2/(μ+β)" : "1/β"),
                descent.longStep ? Style.DASHED : Style.LINE,
                Arrays.stream(at).mapToObj(Double::valueOf).toList(),
                Arrays.stream(at).mapToObj(i -> descent.trace[i - 1]).toList());
    }
}
