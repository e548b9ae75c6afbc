package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/** X28: which of many interpolating solutions stochastic gradient descent finds, by where it starts. */
final class MinimumNorm extends DescribedExperiment {
    private static final int ROWS = 20;
    private static final int SHOWN = 100;

    private final int columns;
    private final int steps;

    MinimumNorm() {
        this(60, 8_000);
    }

    MinimumNorm(int columns, int steps) {
        super(new Description(
                "minimum-norm",
                "X28",
                Topic.BIAS_VARIANCE,
                "SGD from zero finds the minimum-norm interpolator; from a random start it does not",
                "Both runs fit the twenty rows perfectly, but only the one that starts at zero ends at the solution of"
                        + " least norm. What the start has outside the span of the rows never moves, because every"
                        + " gradient lies inside it."));
        this.columns = columns;
        this.steps = steps;
    }

    /** Rows with answers, and the interpolator of least norm. */
    private record Problem(double[][] x, double[] y, RealVector least, SingularValueDecomposition svd) {
        /** What a vector has outside the span of the rows. */
        RealVector outside(double[] vector) {
            RealVector whole = MatrixUtils.createRealVector(vector);
            return whole.subtract(svd.getV().operate(svd.getV().preMultiply(whole)));
        }

        double distance(double[] weights) {
            return MatrixUtils.createRealVector(weights).getDistance(least) / least.getNorm();
        }

        double trainingError(double[] weights) {
            double sum = 0;
            for (int i = 0; i < ROWS; i++) {
                double residual = y[i] - Vectors.dot(x[i], weights);
                sum += residual * residual;
            }
            return sum / ROWS;
        }
    }

    /** One moment of a run. */
    private record Moment(int step, double distance, double trainingError) {}

    /** The moments shown, and the weights at the end. */
    private record Run(List<Moment> moments, double[] weights) {
        Moment end() {
            return moments.get(moments.size() - 1);
        }
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        double[][] x = chance.normals(ROWS, columns);
        double[] y = chance.normals(ROWS);
        SingularValueDecomposition svd = new SingularValueDecomposition(MatrixUtils.createRealMatrix(x));
        Problem problem = new Problem(x, y, svd.getSolver().solve(MatrixUtils.createRealVector(y)), svd);
        double[] start = chance.normals(columns);
        double rate = 1
                / Arrays.stream(x)
                        .mapToDouble(row -> Vectors.dot(row, row))
                        .max()
                        .orElseThrow();
        Run zero = descend(problem, new double[columns], rate, chance);
        Run elsewhere = descend(problem, start, rate, chance);
        RealVector predicted = problem.least.add(problem.outside(start));
        double fromPredicted =
                MatrixUtils.createRealVector(elsewhere.weights).getDistance(predicted) / predicted.getNorm();

        return new ResultSheet()
                .text(
                        "setup",
                        "20 normal rows, 60 columns, normal answers; single-row SGD, step 1 / largest squared row norm")
                .figure("steps", steps)
                .figure("norm of the least interpolator", problem.least.getNorm())
                .figures(
                        "start at zero: relative distance, training MSE", zero.end().distance, zero.end().trainingError)
                .figures(
                        "random start: relative distance, training MSE",
                        elsewhere.end().distance,
                        elsewhere.end().trainingError)
                .figure(
                        "random start: predicted distance",
                        problem.outside(start).getNorm() / problem.least.getNorm())
                .figure("random start: relative distance from least norm plus the start's part outside", fromPredicted)
                .atMost("the relative distance from a start at zero", zero.end().distance, 1e-10)
                .atLeast("the relative distance from a random start", elsewhere.end().distance, 0.5)
                .atMost("the training MSE from zero", zero.end().trainingError, 1e-20)
                .atMost("the training MSE from a random start", elsewhere.end().trainingError, 1e-20)
                .atMost("the distance from least norm plus the start's part outside", fromPredicted, 1e-10)
                .with(plot(zero, elsewhere));
    }

    private Run descend(Problem problem, double[] start, double rate, Chance chance) {
        double[] weights = start.clone();
        List<Moment> moments = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            if (step % (steps / SHOWN) == 0) {
                moments.add(new Moment(step, problem.distance(weights), problem.trainingError(weights)));
            }
            int row = chance.below(ROWS);
            double[] x = problem.x[row];
            double pull = rate * (problem.y[row] - Vectors.dot(x, weights));
            Arrays.setAll(weights, j -> weights[j] + pull * x[j]);
        }
        return new Run(moments, weights);
    }

    private static Plot plot(Run zero, Run elsewhere) {
        return new Plot(
                "Both fit; only the zero start has least norm",
                new Axis("SGD steps", false),
                new Axis("relative distance to least norm, or RMSE", true),
                List.of(
                        line("random start", steps(elsewhere), each(elsewhere, Moment::distance)),
                        line("start at zero", steps(zero), each(zero, Moment::distance)),
                        dashed(
                                "RMSE, random start",
                                steps(elsewhere),
                                each(elsewhere, moment -> Math.sqrt(moment.trainingError)))));
    }

    private static double[] steps(Run run) {
        return run.moments.stream().mapToDouble(Moment::step).toArray();
    }

    /** Rounding leaves tiny values, and none at all now and then; a log axis needs more than zero. */
    private static double[] each(Run run, ToDoubleFunction<Moment> value) {
        return run.moments.stream()
                .mapToDouble(value)
                .map(each -> Math.max(each, 1e-17))
                .toArray();
    }
}
