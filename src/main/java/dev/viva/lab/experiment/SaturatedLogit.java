package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.level;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** X27: how long a confident mistake takes to mend under two losses. Nothing in it is random. */
final class SaturatedLogit extends DescribedExperiment {
    private static final double RATE = 0.5;
    private static final int MOST_STEPS = 100_000;

    private final double start;

    SaturatedLogit() {
        this(-8);
    }

    /**
     * The logit of the true class at the start.
     */
    SaturatedLogit(double start) {
        super(new Description(
                "saturated-logit",
                "X27",
                Topic.PROBABILISTIC_ML,
                "A confident mistake: cross-entropy mends it in 18 steps, squared error in 6018",
                "Both losses start from the same wrong answer with probability 0.0003 for the true class. Cross-entropy"
                        + " pulls with full strength there, while squared error multiplies the pull by p(1 - p) and"
                        + " hardly moves for thousands of steps."));
        this.start = start;
    }

    @Override
    public Outcome run(long seed) {
        double p = probability(start);
        double crossEntropy = crossEntropy(p);
        double squared = squared(p);
        double[] fast = walk(SaturatedLogit::crossEntropy);
        double[] slow = walk(SaturatedLogit::squared);
        int fastSteps = fast.length - 1;
        int slowSteps = slow.length - 1;

        return new ResultSheet()
                .text("setup", "one logit, label 1, rate 0.5; losses -ln p and (p - 1)²/2; steps until p > 0.5")
                .figure("probability at the start", p)
                .figures("gradient at the start: cross-entropy, squared error", crossEntropy, squared)
                .figure("ratio of the gradients", crossEntropy / squared)
                .figure("1 / (p (1 - p))", 1 / (p * (1 - p)))
                .figures("steps: cross-entropy, squared error", fastSteps, slowSteps)
                .figures("steps of the flow, by integral", flowOfCrossEntropy(), flowOfSquaredError())
                .near("the gradient of cross-entropy", crossEntropy, -1, 1e-3)
                .near("the gradient of squared error", squared, -3.35e-4, 5e-6)
                .near("the ratio of the gradients times p (1 - p)", crossEntropy / squared * p * (1 - p), 1, 1e-9)
                .atMost("the number of steps of cross-entropy", fastSteps, 29)
                .atLeast("the number of steps of squared error", slowSteps, 1_001)
                .near("steps over flow, cross-entropy", fastSteps / flowOfCrossEntropy(), 1, 0.06)
                .near("steps over flow, squared error", slowSteps / flowOfSquaredError(), 1, 0.002)
                .with(plot(fast, slow));
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static double crossEntropy(double p) {
        return p - 1;
    }

    private static double squared(double p) {
        return (p - 1) * p * (1 - p);
    }

    /** The probabilities before each step and after the last. */
    private double[] walk(DoubleUnaryOperator gradient) {
        List<Double> path = new ArrayList<>();
        double logit = start;
        path.add(probability(logit));
        while (probability(logit) <= 0.5 && path.size() <= MOST_STEPS) {
            logit -= RATE * gradient.applyAsDouble(probability(logit));
            path.add(probability(logit));
        }
        return path.stream().mapToDouble(each -> each).toArray();
    }

    /** ∫dz/(1 − p) from the start to 0, over the rate. */
    private double flowOfCrossEntropy() {
        return (-start + 1 - Math.exp(start)) / RATE;
    }

    /** ∫dz/((1 − p)²p) from the start to 0, over the rate. */
    private double flowOfSquaredError() {
        double e = Math.exp(start);
        return (-3 * start + 1 / e - 1 + 3 * (1 - e) + (1 - e * e) / 2) / RATE;
    }

    private static Plot plot(double[] fast, double[] slow) {
        return new Plot(
                "A confident mistake: cross-entropy is faster",
                new Axis("step", true),
                new Axis("probability of the true class", false),
                List.of(
                        thinned("cross-entropy", fast),
                        thinned("squared error", slow),
                        level("threshold", 1, slow.length - 1.0, 0.5)));
    }

    /** Some hundreds of the points from step 1 on, even on the log scale. */
    private static Plot.Series thinned(String name, double[] path) {
        double[] steps = java.util.Arrays.stream(PlotLines.logGrid(1, path.length - 1.0, 800))
                .map(Math::round)
                .distinct()
                .toArray();
        return line(
                name,
                steps,
                java.util.Arrays.stream(steps).map(step -> path[(int) step]).toArray());
    }
}
