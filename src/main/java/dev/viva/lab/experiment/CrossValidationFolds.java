package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/** X24: bias and variance of cross-validation for different numbers of folds, on small least-squares problems. */
final class CrossValidationFolds extends DescribedExperiment {
    private static final int ROWS = 40;
    private static final int COLUMNS = 6;
    private static final int[] FOLDS = {2, 5, 10, 40};

    private final int dataSets;

    CrossValidationFolds() {
        this(4_000);
    }

    CrossValidationFolds(int dataSets) {
        super(new Description(
                "cross-validation-folds",
                "X24",
                Topic.TRICKY_THEORY,
                "Cross-validation by number of folds: bias, and variance over data sets",
                "Fewer folds train on fewer rows, so the estimated error is too high, and by as much as the theory of"
                        + " least squares says. Leaving one out has the smallest spread here, against the saying that"
                        + " it always has the largest."));
        this.dataSets = dataSets;
    }

    private record Mean(double value, double error) {}

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        StreamingStatistics[] estimates = new StreamingStatistics[FOLDS.length];
        double[][] gaps = new double[FOLDS.length][dataSets];
        double[][] surpluses = new double[dataSets][];
        Arrays.setAll(estimates, k -> new StreamingStatistics());
        for (int i = 0; i < dataSets; i++) {
            LinearProblem problem = LinearProblem.draw(ROWS, COLUMNS, chance);
            double[] truth = problem.fit();
            double risk = 1 + Vectors.dot(truth, truth);
            surpluses[i] = problem.surpluses(truth);
            for (int k = 0; k < FOLDS.length; k++) {
                double estimate = problem.crossValidated(FOLDS[k]);
                estimates[k].addValue(estimate);
                gaps[k][i] = estimate - risk;
            }
        }
        Mean[] means = Arrays.stream(gaps).map(each -> mean(each, surpluses)).toArray(Mean[]::new);
        double[] bias = Arrays.stream(means).mapToDouble(Mean::value).toArray();
        double[] errors = Arrays.stream(means).mapToDouble(Mean::error).toArray();
        double[] variances = Arrays.stream(estimates)
                .mapToDouble(StreamingStatistics::getVariance)
                .toArray();
        double[] theory =
                Arrays.stream(FOLDS).mapToDouble(CrossValidationFolds::bias).toArray();

        return new ResultSheet()
                .text(
                        "setup",
                        "least squares, 40 rows, 6 columns, x ~ N(0, I), noise variance 1, " + dataSets + " data sets")
                .figures("folds", Arrays.stream(FOLDS).asDoubleStream().toArray())
                .figures(
                        "mean estimate",
                        Arrays.stream(estimates)
                                .mapToDouble(StreamingStatistics::getMean)
                                .toArray())
                .figures("bias against the true risk of the fit", bias)
                .figures("standard error of the bias", errors)
                .figures("bias by theory", theory)
                .figures("variance over data sets", variances)
                .atLeast("the smallest bias in standard errors", least(k -> bias[k] / errors[k], FOLDS.length), 2)
                .atLeast(
                        "the least fall of the bias to the next number of folds",
                        least(k -> bias[k] - bias[k + 1], 3),
                        0)
                .atMost(
                        "the largest distance from the theory's bias in standard errors",
                        -least(k -> -Math.abs(bias[k] - theory[k]) / errors[k], FOLDS.length),
                        4)
                .holds("leaving one out does not have the largest variance", variances[3], variances[3] < variances[0])
                .atMost("its variance over the smallest other one", variances[3] / least(k -> variances[k], 3), 1)
                .with(plot(bias, theory, errors, variances));
    }

    /** The mean gap where the surpluses are zero, as they are on average: control variates, which only take out chance. */
    private static Mean mean(double[] gaps, double[][] surpluses) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(gaps, surpluses);
        return new Mean(
                regression.estimateRegressionParameters()[0],
                regression.estimateRegressionParametersStandardErrors()[0]);
    }

    /** d/(m − d − 1) on m rows, less the same on all rows: normal columns, noise variance 1. */
    private static double bias(int folds) {
        double trained = ROWS - (double) ROWS / folds;
        return COLUMNS / (trained - COLUMNS - 1) - COLUMNS / (ROWS - COLUMNS - 1.0);
    }

    private static double least(IntToDoubleFunction value, int count) {
        return IntStream.range(0, count).mapToDouble(value).min().orElseThrow();
    }

    private static Plot plot(double[] bias, double[] theory, double[] errors, double[] variances) {
        double[] folds = Arrays.stream(FOLDS).asDoubleStream().toArray();
        double[] spread = Arrays.stream(variances).map(Math::sqrt).toArray();
        return new Plot(
                "More folds: less bias, and here less spread",
                new Axis("folds (40 leaves one out)", false),
                new Axis("squared error (noise variance = 1)", false),
                List.of(
                        line("spread (standard deviation)", folds, spread),
                        line("bias", folds, bias, errors),
                        dashed("bias, theory", folds, theory)));
    }
}
