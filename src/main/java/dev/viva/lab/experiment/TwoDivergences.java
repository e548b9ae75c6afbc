package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** X09: one normal fitted to an even mixture of N(−a, 1) and N(a, 1) by either direction of the divergence. */
final class TwoDivergences extends DescribedExperiment {
    private static final double[] LISTED = {1, 2, 2.5, 3, 3.5, 5};

    private final double weight;

    TwoDivergences() {
        this(0.5);
    }

    /**
     * @param weight share of the right component
     */
    TwoDivergences(double weight) {
        super(new Description(
                "forward-and-reverse-kl",
                "X09",
                Topic.INFORMATION_THEORY,
                "Forward KL always covers both modes; reverse KL picks one only when they are far apart",
                "The forward fit keeps the mixture's own mean and variance at every separation. The reverse fit stays in"
                        + " the middle while the two bumps overlap and jumps onto one of them at a = 2.8, so mode"
                        + " seeking is a matter of distance and not a law."));
        this.weight = weight;
    }

    @Override
    public Outcome run(long seed) {
        double[] forwardMean = new double[LISTED.length];
        double[] forwardVariance = new double[LISTED.length];
        NormalFit[] reverse = new NormalFit[LISTED.length];
        for (int i = 0; i < LISTED.length; i++) {
            BimodalTarget target = new BimodalTarget(LISTED[i], weight);
            NormalFit forward = target.forward();
            forwardMean[i] = forward.mean();
            forwardVariance[i] = forward.sd() * forward.sd();
            reverse[i] = best(target);
        }
        double crossover = crossover();
        double moments = IntStream.range(0, LISTED.length)
                .mapToDouble(i -> Math.abs(forwardVariance[i] / (LISTED[i] * LISTED[i] + 1) - 1))
                .max()
                .orElseThrow();
        NormalFit far = reverse[5];
        return new ResultSheet()
                .text("setup", "grid quadrature, simplex search from a start in the middle and one on a mode")
                .figures("a", LISTED)
                .figures("forward: mean", forwardMean)
                .figures("forward: variance", forwardVariance)
                .figures(
                        "reverse: |mean|",
                        Arrays.stream(reverse)
                                .mapToDouble(each -> Math.abs(each.mean()))
                                .toArray())
                .figures(
                        "reverse: standard deviation",
                        Arrays.stream(reverse).mapToDouble(NormalFit::sd).toArray())
                .figures(
                        "reverse: KL in nats",
                        Arrays.stream(reverse).mapToDouble(NormalFit::value).toArray())
                .figure("a at which the reverse fit leaves the middle", crossover)
                .atMost("the largest forward |mean|", largest(forwardMean), 1e-4)
                .atMost("the largest relative gap between forward variance and a² + 1", moments, 1e-4)
                .near("the reverse |mean| at a = 5", Math.abs(far.mean()), 5, 1e-3)
                .near("the reverse standard deviation at a = 5", far.sd(), 1, 1e-3)
                .near("the reverse KL at a = 5", far.value(), Math.log(2), 1e-4)
                .atMost(
                        "the reverse |mean| at a = 1 and a = 2, the larger",
                        Math.max(Math.abs(reverse[0].mean()), Math.abs(reverse[1].mean())),
                        1e-3)
                .near("the separation a at which the reverse fit jumps", crossover, 2.8, 0.01)
                .with(plot());
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    /** The better of the fits from both starts. */
    private static NormalFit best(BimodalTarget target) {
        return Stream.of(target.reverse(0.1), target.reverse(target.mode()))
                .min(Comparator.comparingDouble(NormalFit::value))
                .orElseThrow();
    }

    private double crossover() {
        double low = 2;
        double high = 4;
        while (high - low > 1e-5) {
            double middle = (low + high) / 2;
            if (Math.abs(best(new BimodalTarget(middle, weight)).mean()) > middle / 2) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private Plot plot() {
        double[] a = DoubleStream.concat(
                        DoubleStream.concat(Arrays.stream(PlotLines.grid(1, 2.75, 8)), DoubleStream.of(2.79, 2.81)),
                        Arrays.stream(PlotLines.grid(3, 5, 9)))
                .toArray();
        NormalFit[] reverse = Arrays.stream(a)
                .mapToObj(each -> best(new BimodalTarget(each, weight)))
                .toArray(NormalFit[]::new);
        NormalFit[] forward = Arrays.stream(a)
                .mapToObj(each -> new BimodalTarget(each, weight).forward())
                .toArray(NormalFit[]::new);
        return new Plot(
                "Reverse KL seeks a mode only beyond a = 2.8",
                new Axis("a: distance of a mode from the middle (σ)", false),
                new Axis("fitted mean or standard deviation", false),
                List.of(
                        line("reverse KL: |mean|", a, each(reverse, fit -> Math.abs(fit.mean()))),
                        line("reverse KL: sd", a, each(reverse, NormalFit::sd)),
                        dashed("forward KL: |mean|", a, each(forward, fit -> Math.abs(fit.mean()))),
                        dashed("forward KL: sd", a, each(forward, NormalFit::sd))));
    }

    private static double[] each(NormalFit[] fits, java.util.function.ToDoubleFunction<NormalFit> value) {
        return Arrays.stream(fits).mapToDouble(value).toArray();
    }
}
