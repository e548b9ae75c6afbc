package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** X04: what each of Adam's two bias corrections does to the first steps. */
final class AdamFirstSteps extends DescribedExperiment {
    private static final int STEPS = 1000;
    private static final int STREAMS = 400;
    private static final double BETA1 = 0.9;

    private final double beta2;

    AdamFirstSteps() {
        this(0.999);
    }

    /**
     * @param beta2 decay of the squared gradients' average
     */
    AdamFirstSteps(double beta2) {
        super(new Description(
                "adam-first-steps",
                "X04",
                Topic.OPTIMIZATION,
                "Without both bias corrections Adam's first steps are too large, not too small",
                "With neither correction the first step is 3.2 times the learning rate and the twelfth 6.6 times, since"
                        + " the squared average starts further below its target than the plain one. Only leaving out"
                        + " the correction of the plain average alone makes the first steps small."));
        this.beta2 = beta2;
    }

    @Override
    public Outcome run(long seed) {
        double[] ones = IntStream.range(0, STEPS).mapToDouble(i -> 1).toArray();
        double[] both = steps(ones, beta2, true, true);
        double[] none = steps(ones, beta2, false, false);
        double[] squaresOnly = steps(ones, beta2, false, true);
        double[] meanOnly = steps(ones, beta2, true, false);
        double[] none99 = steps(ones, 0.99, false, false);
        double[] noisy = noisy(new Chance(seed));
        int peak = IntStream.range(0, STEPS)
                .reduce((a, b) -> none[b] > none[a] ? b : a)
                .orElseThrow();
        double closed = gap(none, t -> (1 - Math.pow(BETA1, t)) / Math.sqrt(1 - Math.pow(beta2, t)));
        return new ResultSheet()
                .text(
                        "setup",
                        "scalar gradient, constant 1 or N(1, 0.5²); β₁ = 0.9, β₂ = " + beta2 + "; steps in units of η")
                .figures("both corrected at t = 1, 10, 100, 1000", at(both))
                .figures("none corrected at t = 1, 10, 100, 1000", at(none))
                .figures("plain average not corrected at t = 1, 10, 100, 1000", at(squaresOnly))
                .figures("squared average not corrected at t = 1, 10, 100, 1000", at(meanOnly))
                .figures("none corrected, β₂ = 0.99, at t = 1, 10, 100, 1000", at(none99))
                .figures("none corrected, noisy gradient, mean of 400 at t = 1, 10, 100, 1000", at(noisy))
                .figures(
                        "path of 100 steps: both, none, plain not, squared not",
                        path(both),
                        path(none),
                        path(squaresOnly),
                        path(meanOnly))
                .near("step 1 with none corrected", none[0], Math.sqrt(10), 1e-6)
                .near("the largest step with none corrected", none[peak], 6.569, 5e-4)
                .near("the number of the largest step", peak + 1, 12, 0)
                .near("step 1000 with none corrected", none[STEPS - 1], 1.258, 5e-4)
                .near("step 1 with the plain average not corrected", squaresOnly[0], 0.1, 1e-8)
                .near("step 1 with the squared average not corrected", meanOnly[0], 31.62, 5e-3)
                .near("step 1 with none corrected and β₂ = 0.99", none99[0], 1, 1e-7)
                .atMost("the largest step with both corrected, apart from 1", gap(both, t -> 1), 1e-6)
                .atMost("the largest gap to (1 − β₁ᵗ)/√(1 − β₂ᵗ) with none corrected", closed, 1e-5)
                .atLeast("the noisy stream's mean step 12 with none corrected", noisy[11], 5)
                .with(plot(both, none, squaresOnly, meanOnly, none99));
    }

    /** The steps over the learning rate. */
    private static double[] steps(double[] gradients, double beta2, boolean plain, boolean squared) {
        double mean = 0;
        double squares = 0;
        double[] steps = new double[gradients.length];
        for (int t = 1; t <= gradients.length; t++) {
            double gradient = gradients[t - 1];
            mean = BETA1 * mean + (1 - BETA1) * gradient;
            squares = beta2 * squares + (1 - beta2) * gradient * gradient;
            double m = plain ? mean / (1 - Math.pow(BETA1, t)) : mean;
            double v = squared ? squares / (1 - Math.pow(beta2, t)) : squares;
            steps[t - 1] = m / (Math.sqrt(v) + 1e-8);
        }
        return steps;
    }

    private double[] noisy(Chance chance) {
        double[] mean = new double[STEPS];
        for (int stream = 0; stream < STREAMS; stream++) {
            double[] gradients = Arrays.stream(chance.normals(STEPS))
                    .map(each -> 1 + 0.5 * each)
                    .toArray();
            Vectors.add(mean, 1.0 / STREAMS, steps(gradients, beta2, false, false));
        }
        return mean;
    }

    private static double gap(double[] steps, IntToDoubleFunction closed) {
        return IntStream.rangeClosed(1, STEPS)
                .mapToDouble(t -> Math.abs(steps[t - 1] - closed.applyAsDouble(t)))
                .max()
                .orElseThrow();
    }

    private static double[] at(double[] steps) {
        return new double[] {steps[0], steps[9], steps[99], steps[999]};
    }

    private static double path(double[] steps) {
        return Arrays.stream(steps, 0, 100).sum();
    }

    private static Plot plot(double[] both, double[] none, double[] squaresOnly, double[] meanOnly, double[] none99) {
        double[] t = IntStream.rangeClosed(1, STEPS).asDoubleStream().toArray();
        return new Plot(
                "Adam's first steps without bias correction",
                new Axis("step t", true),
                new Axis("step size (in learning rates η)", true),
                List.of(
                        line("both corrected", t, both),
                        line("neither", t, none),
                        dashed("neither, β₂ = 0.99", t, none99),
                        line("only v corrected", t, squaresOnly),
                        line("only m corrected", t, meanOnly)));
    }
}
