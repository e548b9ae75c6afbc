package dev.viva.lab.experiment;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** X07: the weights along the penalty for ½‖y − Xw‖² + λ‖w‖₁ and for ½‖y − Xw‖² + ½λ‖w‖². */
final class LassoPath extends DescribedExperiment {
    private static final int ROWS = 80;
    private static final int COLUMNS = 10;
    private static final int PENALTIES = 40;
    private static final double[] TRUTH = {3, -2, 1.5};

    private final int sweeps;

    LassoPath() {
        this(10_000);
    }

    /**
     * @param sweeps the most rounds of coordinate descent for one penalty
     */
    LassoPath(int sweeps) {
        super(new Description(
                "lasso-and-ridge-path",
                "X07",
                Topic.REGULARIZATION,
                "Along the penalty lasso weights reach exactly zero one by one, ridge weights never do",
                "As the penalty grows each lasso weight moves along straight pieces and then stays at exactly zero, all"
                        + " ten of them from λ = ‖Xᵀy‖∞ on. Ridge weights only shrink, and of two equal columns ridge"
                        + " gives each the same share while the lasso may take either."));
        this.sweeps = sweeps;
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        double[][] rows = chance.normals(ROWS, COLUMNS);
        double[] y = Arrays.stream(rows)
                .mapToDouble(row -> Vectors.dot(TRUTH, Arrays.copyOf(row, TRUTH.length)) + chance.normal())
                .toArray();
        Lasso lasso = new Lasso(rows, y, sweeps);
        double top = lasso.largestPenalty();
        double[] penalties = PlotLines.logGrid(top / 1000, top, PENALTIES);
        double[][] path = Arrays.stream(penalties).mapToObj(lasso::weights).toArray(double[][]::new);
        double[][] ridge =
                Arrays.stream(penalties).mapToObj(each -> ridge(rows, y, each)).toArray(double[][]::new);
        double[] zeros = Arrays.stream(path).mapToDouble(LassoPath::zeros).toArray();
        double kkt = IntStream.range(0, PENALTIES)
                .mapToDouble(i -> lasso.violation(path[i], penalties[i]))
                .max()
                .orElseThrow();
        double falls = IntStream.range(1, PENALTIES)
                .mapToDouble(i -> zeros[i - 1] - zeros[i])
                .max()
                .orElseThrow();
        double[] twinRidge = ridge(twins(rows), y, top / 20);
        double[] twinLasso = new Lasso(twins(rows), y, sweeps).weights(top / 20);
        return new ResultSheet()
                .text("setup", "80 rows, 10 columns, true weights 3, −2, 1.5 and seven zeros, noise 1; 40 penalties")
                .figure("λ at which the lasso is empty, ‖Xᵀy‖∞", top)
                .figures("λ", penalties)
                .figures("exact zeros of the lasso", zeros)
                .figures(
                        "exact zeros of ridge",
                        Arrays.stream(ridge).mapToDouble(LassoPath::zeros).toArray())
                .figures("doubled column, ridge: first, its copy", twinRidge[0], twinRidge[COLUMNS])
                .figures("doubled column, lasso: first, its copy", twinLasso[0], twinLasso[COLUMNS])
                .atMost("the largest violation of the lasso's optimality conditions", kkt, 1e-9)
                .atMost("lasso zeros lost from one penalty to the next larger", falls, 0)
                .holds("all weights are zero at λ = ‖Xᵀy‖∞", zeros[PENALTIES - 1], zeros[PENALTIES - 1] == COLUMNS)
                .atLeast("nonzero weights at 0.99 of it", COLUMNS - zeros(lasso.weights(0.99 * top)), 1)
                .atMost(
                        "exact zeros of ridge, the most",
                        Arrays.stream(ridge).mapToDouble(LassoPath::zeros).max().orElseThrow(),
                        0)
                .atMost("the largest second difference between knots", bend(lasso, penalties, path), 1e-10)
                .atMost(
                        "ridge on a doubled column, the gap between the two",
                        Math.abs(twinRidge[0] - twinRidge[COLUMNS]),
                        1e-10)
                .with(plot(penalties, path, ridge));
    }

    private static double zeros(double[] weights) {
        return Arrays.stream(weights).filter(each -> each == 0).count();
    }

    /** Within a piece with the same signs the weights at the middle are the mean of those at the ends. */
    private static double bend(Lasso lasso, double[] penalties, double[][] path) {
        double bend = 0;
        for (int i = 1; i < penalties.length; i++) {
            if (!Arrays.equals(signs(path[i - 1]), signs(path[i]))) {
                continue;
            }
            double[] middle = lasso.weights((penalties[i - 1] + penalties[i]) / 2);
            for (int j = 0; j < COLUMNS; j++) {
                bend = Math.max(bend, Math.abs(path[i - 1][j] - 2 * middle[j] + path[i][j]));
            }
        }
        return bend;
    }

    private static double[] signs(double[] weights) {
        return Arrays.stream(weights).map(Math::signum).toArray();
    }

    /** The rows with their first column once more at the end. */
    private static double[][] twins(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> {
                    double[] longer = Arrays.copyOf(row, COLUMNS + 1);
                    longer[COLUMNS] = row[0];
                    return longer;
                })
                .toArray(double[][]::new);
    }

    private static double[] ridge(double[][] rows, double[] y, double penalty) {
        RealMatrix x = new Array2DRowRealMatrix(rows);
        RealMatrix normal = x.transposeMultiply(x)
                .add(MatrixUtils.createRealIdentityMatrix(x.getColumnDimension())
                        .scalarMultiply(penalty));
        return new CholeskyDecomposition(normal)
                .getSolver()
                .solve(MatrixUtils.createRealVector(x.preMultiply(y)))
                .toArray();
    }

    private static Plot plot(double[] penalties, double[][] path, double[][] ridge) {
        List<Plot.Series> series = new ArrayList<>();
        for (int j = 0; j < TRUTH.length; j++) {
            series.add(PlotLines.line("lasso, w" + (j + 1), penalties, weight(path, j)));
        }
        series.add(PlotLines.line("lasso, a noise column", penalties, weight(path, largestNoise(path))));
        for (int j = 0; j < TRUTH.length; j++) {
            series.add(PlotLines.dashed("ridge, w" + (j + 1), penalties, weight(ridge, j)));
        }
        series.add(PlotLines.dashed("ridge, noise column", penalties, weight(ridge, largestNoise(path))));
        return new Plot(
                "Lasso weights reach zero, ridge weights shrink",
                new Axis("penalty λ", true),
                new Axis("weight", false),
                series);
    }

    private static int largestNoise(double[][] path) {
        return IntStream.range(TRUTH.length, COLUMNS)
                .reduce((a, b) -> Math.abs(path[0][b]) > Math.abs(path[0][a]) ? b : a)
                .orElseThrow();
    }

    private static double[] weight(double[][] path, int column) {
        return Arrays.stream(path).mapToDouble(each -> each[column]).toArray();
    }
}
