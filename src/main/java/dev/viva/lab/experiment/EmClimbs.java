package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** X15: EM for two normals from many starts, from a symmetric one, and the likelihood of a collapsed component. */
final class EmClimbs extends DescribedExperiment {
    private static final int ROWS = 400;
    private static final int STARTS = 30;
    private static final int ROUNDS = 150;
    private static final int SHOWN = 100;
    private static final double NUDGE = 0.5;
    private static final int[] COLLAPSE = {1, 10, 50, 100, 200};

    private final double responsibility;

    EmClimbs() {
        this(1);
    }

    /**
     * @param responsibility what the E-step's responsibilities are raised to; 1 for EM
     */
    EmClimbs(double responsibility) {
        super(new Description(
                "em-climbs",
                "X15",
                Topic.EM_ELBO,
                "EM never loses likelihood, can stand still on a saddle, and has no highest peak",
                "The likelihood never falls from one round to the next, yet a start with two equal components stays"
                        + " where it is until it is nudged. With one component shrunk onto a single point the"
                        + " likelihood grows without bound, so the best fit is not the one to want."));
        this.responsibility = responsibility;
    }

    /** A run: the log-likelihood before each round, and where it ended. */
    private record Run(double[] trace, double elboGap, TwoNormals end) {
        double last() {
            return trace[trace.length - 1];
        }

        double leastStep() {
            return IntStream.range(1, trace.length)
                    .mapToDouble(i -> trace[i] - trace[i - 1])
                    .min()
                    .orElseThrow();
        }
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        double[] x = IntStream.range(0, ROWS)
                .mapToDouble(i -> (i % 2 == 0 ? -2 : 2) + chance.normal())
                .toArray();
        double mean = Arrays.stream(x).average().orElseThrow();
        double sd = Math.sqrt(
                Arrays.stream(x).map(each -> (each - mean) * (each - mean)).sum() / ROWS);
        List<Run> runs = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            runs.add(climb(x, random(x, sd, chance)));
        }
        Run symmetric = climb(x, new TwoNormals(0.5, mean, sd, mean, sd));
        Run nudged = climb(x, new TwoNormals(0.5, mean - NUDGE, sd, mean + NUDGE, sd));
        Run best = runs.stream().max(Comparator.comparingDouble(Run::last)).orElseThrow();
        double[] collapsed = Arrays.stream(COLLAPSE)
                .mapToDouble(power -> new TwoNormals(1.0 / ROWS, mean, sd, x[0], Math.pow(10, -power))
                        .expect(x)
                        .logLikelihood())
                .toArray();
        double step = runs.stream().mapToDouble(Run::leastStep).min().orElseThrow();
        double gap = runs.stream().mapToDouble(Run::elboGap).max().orElseThrow();
        long ends = runs.stream()
                .map(each -> Math.round(each.last() * 100))
                .distinct()
                .count();
        double[] before = {0.5, mean, sd, mean, sd};
        double[] after = symmetric.end.parameters();
        double moved = IntStream.range(0, 5)
                .mapToDouble(i -> Math.abs(after[i] - before[i]))
                .max()
                .orElseThrow();
        return new ResultSheet()
                .text("setup", "400 rows from ½N(−2, 1) + ½N(2, 1); 30 random starts of 150 rounds")
                .figure("best log-likelihood in nats", best.last())
                .figure(
                        "worst log-likelihood",
                        runs.stream().mapToDouble(Run::last).min().orElseThrow())
                .figure("different ends among the starts, to 0.01 nats", ends)
                .figure("log-likelihood of the symmetric start", symmetric.last())
                .figure("log-likelihood of the nudged start", nudged.last())
                .figures("log-likelihood with σ of one component 10^−1, 10^−10, 10^−50, 10^−100, 10^−200", collapsed)
                .atLeast("the least gain of a round in nats", step, -1e-9)
                .atMost("|ELBO − log-likelihood| after an E-step, the largest", gap, 1e-9)
                .atMost("how far the symmetric start moves", moved, 1e-9)
                .atLeast(
                        "the best log-likelihood minus that of the symmetric start", best.last() - symmetric.last(), 10)
                .atMost("the best log-likelihood minus that of the nudged start", best.last() - nudged.last(), 1e-6)
                .atLeast("the collapsed log-likelihood at σ = 10^−200 minus the best", collapsed[4] - best.last(), 100)
                .with(plot(best, runs, symmetric, nudged));
    }

    private static TwoNormals random(double[] x, double sd, Chance chance) {
        return new TwoNormals(
                chance.uniform(0.2, 0.8),
                x[chance.below(ROWS)],
                sd * chance.uniform(0.3, 1),
                x[chance.below(ROWS)],
                sd * chance.uniform(0.3, 1));
    }

    private Run climb(double[] x, TwoNormals start) {
        double[] trace = new double[ROUNDS];
        double gap = 0;
        TwoNormals now = start;
        for (int round = 0; round < ROUNDS; round++) {
            TwoNormals.Expected expected = now.expect(x);
            trace[round] = expected.logLikelihood();
            gap = Math.max(gap, Math.abs(expected.bound() - expected.logLikelihood()));
            now = TwoNormals.maximize(
                    x,
                    Arrays.stream(expected.second())
                            .map(each -> Math.pow(each, responsibility))
                            .toArray());
        }
        return new Run(trace, gap, now);
    }

    /** Without the first value, which says more about the start than about EM. */
    private static double[] after(double[] trace) {
        return Arrays.copyOfRange(trace, 1, SHOWN + 1);
    }

    private static Plot plot(Run best, List<Run> runs, Run symmetric, Run nudged) {
        double[] rounds = IntStream.rangeClosed(1, SHOWN).asDoubleStream().toArray();
        Run lowest = runs.stream().min(Comparator.comparingDouble(Run::last)).orElseThrow();
        Run slow = runs.stream()
                .filter(each -> best.last() - each.last() < 0.01)
                .min(Comparator.comparingDouble(each -> each.trace[SHOWN / 3]))
                .orElse(best);
        return new Plot(
                "EM only climbs, but it can stand still",
                new Axis("rounds of EM done", false),
                new Axis("log-likelihood (nats)", false),
                List.of(
                        line("the slowest start to get there", rounds, after(slow.trace)),
                        line("equal components, nudged", rounds, after(nudged.trace)),
                        line("the start that ends lowest", rounds, after(lowest.trace)),
                        dashed("equal components", rounds, after(symmetric.trace))));
    }
}
