package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Median;

/** X02: minimum-norm least squares on a growing number of random ReLU features, with and without a tuned ridge. */
final class DoubleDescent extends DescribedExperiment {
    private static final int TRIALS = 30;
    private static final int ROWS = RandomFeatures.ROWS;
    private static final int[] FEATURES = {10, 20, 30, 60, 80, 90, 100, 110, 125, 150, 300, 1000, 3000};
    private static final int LAST = FEATURES.length - 1;

    private final double penalty;

    DoubleDescent() {
        this(0);
    }

    /**
     * @param penalty ridge penalty of the fit that should have none
     */
    DoubleDescent(double penalty) {
        super(new Description(
                "double-descent",
                "X02",
                Topic.BIAS_VARIANCE,
                "Test error peaks where the features equal the rows, and a tuned ridge removes the peak",
                "The minimum-norm fit is worst where the number of features reaches the number of rows, and past that"
                        + " point its test error falls below the best it had before. With the ridge penalty tuned at"
                        + " each width there is no peak: it comes from missing regularization, not from size."));
        this.penalty = penalty;
    }

    @Override
    public Outcome run(long seed) {
        RandomFeatures.Fit[][] fits = new RandomFeatures.Fit[TRIALS][];
        Chance chance = new Chance(seed);
        for (int trial = 0; trial < TRIALS; trial++) {
            fits[trial] = new RandomFeatures(chance.split(), penalty).fits(FEATURES);
        }
        double[] ratio =
                Arrays.stream(FEATURES).mapToDouble(p -> (double) p / ROWS).toArray();
        double[] test = medians(fits, RandomFeatures.Fit::test);
        double[] train = medians(fits, RandomFeatures.Fit::train);
        double[] ridge = medians(fits, RandomFeatures.Fit::ridge);
        double[] norm = medians(fits, RandomFeatures.Fit::norm);
        int peak = IntStream.rangeClosed(0, LAST)
                .reduce((a, b) -> test[b] > test[a] ? b : a)
                .orElseThrow();
        double wide = IntStream.rangeClosed(0, LAST)
                .filter(i -> ratio[i] > 1.2)
                .mapToDouble(i -> worst(fits, i))
                .max()
                .orElseThrow();
        int even = Arrays.binarySearch(FEATURES, ROWS);
        double bump = IntStream.rangeClosed(even - 1, even + 1)
                        .mapToDouble(i -> ridge[i])
                        .summaryStatistics()
                        .getMax()
                / IntStream.rangeClosed(even - 1, even + 1)
                        .mapToDouble(i -> ridge[i])
                        .min()
                        .orElseThrow();
        return new ResultSheet()
                .text("setup", "100 rows, 20 inputs, linear teacher, noise 0.5, medians of 30 trials")
                .figures("features over rows", ratio)
                .figures("test MSE, minimum norm", test)
                .figures("test MSE, tuned ridge", ridge)
                .figures("train MSE, minimum norm", train)
                .figures("norm of the weights", norm)
                .holds("the peak lies between 0.9 and 1.1 features a row", ratio[peak], near(ratio[peak]))
                .atLeast("test MSE at the peak over that at 30 features a row", test[peak] / test[LAST], 10)
                .atMost("test MSE at 30 features a row over the best below the peak", past(test, even), 1)
                .atMost("the largest train MSE beyond 1.2 features a row", wide, 1e-16)
                .atMost("largest over least ridge test MSE at 0.9, 1 and 1.1 features a row", bump, 1.3)
                .with(plot(ratio, test, train, ridge));
    }

    private static boolean near(double ratio) {
        return ratio >= 0.9 && ratio <= 1.1;
    }

    private static double past(double[] test, int even) {
        return test[LAST] / Arrays.stream(test, 0, even).min().orElseThrow();
    }

    private static double worst(RandomFeatures.Fit[][] fits, int at) {
        return Arrays.stream(fits).mapToDouble(each -> each[at].train()).max().orElseThrow();
    }

    private static double[] medians(RandomFeatures.Fit[][] fits, ToDoubleFunction<RandomFeatures.Fit> value) {
        return IntStream.range(0, FEATURES.length)
                .mapToDouble(i -> new Median()
                        .evaluate(Arrays.stream(fits)
                                .mapToDouble(each -> value.applyAsDouble(each[i]))
                                .toArray()))
                .toArray();
    }

    private static Plot plot(double[] ratio, double[] test, double[] train, double[] ridge) {
        int below = (int) Arrays.stream(ratio).filter(each -> each < 0.95).count();
        return new Plot(
                "Double descent, and what a tuned ridge does to it",
                new Axis("features per training row", true),
                new Axis("mean squared error (median of 30)", true),
                List.of(
                        line("test, minimum norm", ratio, test),
                        line("test, tuned ridge", ratio, ridge),
                        dashed("train, minimum norm", Arrays.copyOf(ratio, below), Arrays.copyOf(train, below))));
    }
}
