package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** X10: InfoNCE with the best possible critic on correlated normals. */
final class InfoNceCeiling extends DescribedExperiment {
    private static final double[] TRUE = {0.5, 2, 5, 8};
    private static final int[] BATCHES = {4, 16, 64, 256};
    private static final int LARGEST = 256;
    private static final int ROUNDS = 200;

    private final double sharpness;

    InfoNceCeiling() {
        this(1);
    }

    /**
     * @param sharpness factor of the critic's variable part; 1 for the best critic
     */
    InfoNceCeiling(double sharpness) {
        super(new Description(
                "infonce-ceiling",
                "X10",
                Topic.INFORMATION_THEORY,
                "InfoNCE never reports more than log N, whatever the true information",
                "Each curve rises with the batch size N towards its true mutual information, but none can pass log N."
                        + " With 8 nats of information and a batch of 64 the estimate sits at the ceiling of 4.2 nats,"
                        + " and a perfect critic does not help."));
        this.sharpness = sharpness;
    }

    /** A mean over pairs and its standard error over rounds. */
    private record Estimate(double mean, double error) {}

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        Estimate[][] all = Arrays.stream(TRUE)
                .mapToObj(information -> estimates(information, chance.split()))
                .toArray(Estimate[][]::new);
        ResultSheet sheet = new ResultSheet()
                .text(
                        "setup",
                        "bivariate normal, critic = log density ratio, 200 rounds of 256 pairs, cut into batches of N")
                .figures("N", Arrays.stream(BATCHES).asDoubleStream().toArray());
        double over = Double.NEGATIVE_INFINITY;
        double rise = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TRUE.length; i++) {
            sheet.figures("I = " + TRUE[i] + ": estimate in nats", means(all[i]))
                    .figures("I = " + TRUE[i] + ": standard error", errors(all[i]));
            for (int n = 0; n < BATCHES.length; n++) {
                Estimate each = all[i][n];
                double bound = Math.min(TRUE[i], Math.log(BATCHES[n]));
                over = Math.max(over, (each.mean - bound) / each.error);
                rise = n == 0 ? rise : Math.min(rise, each.mean - all[i][n - 1].mean);
            }
        }
        Estimate saturated = all[3][2];
        return sheet.atMost("the estimate above min(I, log N), in standard errors, the largest", over, 3)
                .atLeast("the least rise from one N to the next", rise, 1e-3)
                .atMost("the estimate at I = 8 and N = 64", saturated.mean, Math.log(64))
                .atLeast("the same over log 64", saturated.mean / Math.log(64), 0.95)
                .atMost("I minus the estimate at I = 0.5 and N = 256", TRUE[0] - all[0][3].mean, 0.05)
                .with(plot(all));
    }

    private Estimate[] estimates(double information, Chance chance) {
        double[][] rounds = new double[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = round(information, chance);
        }
        Estimate[] estimates = new Estimate[BATCHES.length];
        for (int n = 0; n < BATCHES.length; n++) {
            int column = n;
            double mean = Arrays.stream(rounds)
                    .mapToDouble(each -> each[column])
                    .average()
                    .orElseThrow();
            double variance = Arrays.stream(rounds)
                            .mapToDouble(each -> (each[column] - mean) * (each[column] - mean))
                            .sum()
                    / (ROUNDS - 1);
            estimates[n] = new Estimate(mean, Math.sqrt(variance / ROUNDS));
        }
        return estimates;
    }

    /** The estimates for every N from the same 256 pairs. */
    private double[] round(double information, Chance chance) {
        double squared = -Math.expm1(-2 * information);
        double[] x = chance.normals(LARGEST);
        double[] y = Arrays.stream(x)
                .map(each -> Math.sqrt(squared) * each + Math.exp(-information) * chance.normal())
                .toArray();
        double[] sums = new double[BATCHES.length];
        double[] scores = new double[LARGEST];
        for (int i = 0; i < LARGEST; i++) {
            for (int j = 0; j < LARGEST; j++) {
                scores[j] = sharpness * score(x[i], y[j], squared);
            }
            for (int n = 0; n < BATCHES.length; n++) {
                int from = i - i % BATCHES[n];
                sums[n] += (scores[i] - logMeanExp(scores, from, from + BATCHES[n])) / LARGEST;
            }
        }
        return sums;
    }

    /** log p(x, y) / (p(x) p(y)) up to a constant, which InfoNCE does not see. */
    private static double score(double x, double y, double squared) {
        double rho = Math.sqrt(squared);
        return (2 * rho * x * y - squared * (x * x + y * y)) / (2 * (1 - squared));
    }

    private static double logMeanExp(double[] scores, int from, int to) {
        double top = Double.NEGATIVE_INFINITY;
        for (int j = from; j < to; j++) {
            top = Math.max(top, scores[j]);
        }
        double sum = 0;
        for (int j = from; j < to; j++) {
            // Smaller ones do not change the sum.
            sum += scores[j] > top - 40 ? Math.exp(scores[j] - top) : 0;
        }
        return top + Math.log(sum / (to - from));
    }

    private static double[] means(Estimate[] estimates) {
        return Arrays.stream(estimates).mapToDouble(Estimate::mean).toArray();
    }

    private static double[] errors(Estimate[] estimates) {
        return Arrays.stream(estimates).mapToDouble(Estimate::error).toArray();
    }

    private static Plot plot(Estimate[][] all) {
        double[] n = Arrays.stream(BATCHES).asDoubleStream().toArray();
        List<Plot.Series> series = new ArrayList<>();
        for (int i = TRUE.length - 1; i >= 0; i--) {
            series.add(PlotLines.line("true I = " + ResultSheet.brief(TRUE[i]), n, means(all[i]), errors(all[i])));
        }
        series.add(dashed("ceiling log N", n, Arrays.stream(n).map(Math::log).toArray()));
        return new Plot(
                "InfoNCE stops at log N",
                new Axis("batch size N (one match, N − 1 others)", true),
                new Axis("estimated information (nats)", false),
                series);
    }
}
