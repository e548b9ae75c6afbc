package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.curve;
import static dev.viva.lab.experiment.PlotLines.dashedCurve;
import static dev.viva.lab.experiment.PlotLines.logGrid;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** X25: gradient descent stopped early against ridge, direction by direction and in risk. */
final class EarlyStopping extends DescribedExperiment {
    private static final int ROWS = 100;
    private static final int COLUMNS = 40;
    private static final int WALKED = 500;
    private static final double NOISE = 25;
    private static final double LEAST_SCALE = 0.03;

    private final double rate;

    EarlyStopping() {
        this(1e-4);
    }

    /**
     * The step size, in units of one over the largest eigenvalue.
     */
    EarlyStopping(double rate) {
        super(new Description(
                "early-stopping",
                "X25",
                Topic.WHY_IT_WORKS,
                "Early stopping and ridge shrink alike, but not equally",
                "Stopping gradient descent after t steps shrinks each direction much as ridge with penalty one over"
                        + " step size times t does, always a little less. The two factors are never more than 0.204"
                        + " apart, and at their best the two have nearly the same risk."));
        this.rate = rate;
    }

    /** A least-squares problem in its eigenvectors: the loss is (1/2n)‖y − Xβ‖², the prior N(0, I), the noise N(0, 25). */
    private record Spectrum(double[] eigenvalues) {
        /** The mean of ‖β̂ − β‖² over prior and noise, when direction s keeps the share {@code kept(s)}. */
        double risk(DoubleUnaryOperator kept) {
            return Arrays.stream(eigenvalues)
                    .map(s -> {
                        double share = kept.applyAsDouble(s);
                        return (1 - share) * (1 - share) + share * share * NOISE / s / ROWS;
                    })
                    .sum();
        }
    }

    private static double stopped(double s, double step, double steps) {
        return -Math.expm1(steps * Math.log1p(-step * s));
    }

    private static double ridge(double s, double step, double steps) {
        return s / (s + 1 / (step * steps));
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        RealMatrix x = MatrixUtils.createRealMatrix(chance.normals(ROWS, COLUMNS))
                .multiply(new DiagonalMatrix(logGrid(LEAST_SCALE, 1, COLUMNS)));
        RealMatrix gram = x.transposeMultiply(x).scalarMultiply(1.0 / ROWS);
        Spectrum spectrum = new Spectrum(new EigenDecompositionSymmetric(gram).getEigenvalues());
        double largest = Arrays.stream(spectrum.eigenvalues).max().orElseThrow();
        double step = rate / largest;

        double[] path = logGrid(1e-2 / step, 1e4 / step, 2_000);
        double bestStopped = Double.POSITIVE_INFINITY;
        double bestRidge = Double.POSITIVE_INFINITY;
        double worstRatio = 0;
        double gap = 0;
        double gapAt = 0;
        for (double at : path) {
            double steps = Math.ceil(at);
            double early = spectrum.risk(s -> stopped(s, step, steps));
            double penalised = spectrum.risk(s -> ridge(s, step, steps));
            bestStopped = Math.min(bestStopped, early);
            bestRidge = Math.min(bestRidge, penalised);
            worstRatio = Math.max(worstRatio, early / penalised);
            for (double s : spectrum.eigenvalues) {
                double apart = stopped(s, step, steps) - ridge(s, step, steps);
                gapAt = apart > gap ? step * steps * s : gapAt;
                gap = Math.max(gap, apart);
            }
        }
        double walked = walkedGap(x, gram, step, chance);

        return new ResultSheet()
                .text(
                        "setup",
                        "loss ‖y - Xb‖²/2n, n = 100, 40 columns of scale 0.03 to 1, b ~ N(0, I), noise variance 25; penalty 1/(step size t)")
                .figure("step size times the largest eigenvalue", rate)
                .figures(
                        "smallest, largest eigenvalue",
                        Arrays.stream(spectrum.eigenvalues).min().orElseThrow(),
                        largest)
                .figure("largest gap of the shrinkage factors", gap)
                .figure("step size times t times eigenvalue there", gapAt)
                .figure("risk of early stopping at its best", bestStopped)
                .figure("risk of ridge at its best", bestRidge)
                .figure("largest ratio of risks at matching t", worstRatio)
                .figure("gap between 500 walked steps and their formula", walked)
                .atMost("the largest gap of the shrinkage factors", gap, 0.2037)
                .near("step size times t times eigenvalue there", gapAt, 2.5128, 0.05)
                .atLeast("the ratio of the best risks", bestStopped / bestRidge, 1)
                .atMost("the ratio of the best risks", bestStopped / bestRidge, 1.22)
                .atMost("the largest ratio of risks at matching t", worstRatio, 1.6862)
                .atMost("the gap between walked steps and their formula", walked, 1e-10)
                .with(plot());
    }

    /** Walks gradient descent on drawn answers, and compares with shrinking the least-squares weights by the formula. */
    private static double walkedGap(RealMatrix x, RealMatrix gram, double step, Chance chance) {
        RealVector answers = MatrixUtils.createRealVector(chance.normals(ROWS));
        RealVector pull = x.preMultiply(answers).mapDivide(ROWS);
        RealVector weights = MatrixUtils.createRealVector(new double[COLUMNS]);
        for (int i = 0; i < WALKED; i++) {
            weights = weights.add(pull.subtract(gram.operate(weights)).mapMultiply(step));
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(gram);
        RealVector formula = MatrixUtils.createRealVector(new double[COLUMNS]);
        for (int i = 0; i < COLUMNS; i++) {
            RealVector direction = eigen.getEigenvector(i);
            double s = eigen.getEigenvalue(i);
            double weight = direction.dotProduct(pull) / s * stopped(s, step, WALKED);
            formula = formula.add(direction.mapMultiply(weight));
        }
        return weights.getDistance(formula) / formula.getNorm();
    }

    private static Plot plot() {
        double[] u = logGrid(0.01, 100, 161);
        return new Plot(
                "Early stopping shrinks like ridge, but less",
                new Axis("step size × steps × eigenvalue", true),
                new Axis("share of the weight kept", false),
                List.of(
                        curve("stopped descent", u, at -> -Math.expm1(-at)),
                        curve("ridge", u, at -> at / (1 + at)),
                        dashedCurve(
                                "difference, at most 0.204",
                                logGrid(0.01, 100, 33),
                                at -> -Math.expm1(-at) - at / (1 + at))));
    }
}
