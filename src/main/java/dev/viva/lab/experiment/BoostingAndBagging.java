package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.level;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** X14: which term of the error falls when deep trees are averaged, and when stumps are added up. */
final class BoostingAndBagging extends DescribedExperiment {
    private static final int ROWS = 60;
    private static final int SETS = 100;
    private static final int TESTS = 200;
    private static final int DEEP = 8;
    private static final int BAG = 40;
    private static final int[] ROUNDS = {1, 2, 3, 5, 8, 13, 20, 32, 50, 70, 100, 140, 200, 280, 400};

    private final double rate;

    BoostingAndBagging() {
        this(0.1);
    }

    /**
     * @param rate what each stump's fit is multiplied by
     */
    BoostingAndBagging(double rate) {
        super(new Description(
                "boosting-and-bagging",
                "X14",
                Topic.TREES,
                "Bagging lowers variance, boosting lowers bias",
                "Averaging forty deep trees halves their variance and leaves their small bias as it is. Adding up stumps"
                        + " drives the bias down round by round while the variance climbs, until more rounds raise the"
                        + " error again."));
        this.rate = rate;
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        double[] tests = PlotLines.grid(0.01, 0.99, TESTS);
        Spread deep = new Spread();
        Spread bag = new Spread();
        Spread[] boosted = Arrays.stream(ROUNDS).mapToObj(each -> new Spread()).toArray(Spread[]::new);
        for (int set = 0; set < SETS; set++) {
            double[] x =
                    IntStream.range(0, ROWS).mapToDouble(i -> chance.uniform()).toArray();
            double[] y = Arrays.stream(x)
                    .map(each -> target(each) + 0.3 * chance.normal())
                    .toArray();
            RegressionTree tree = RegressionTree.grown(x, y, DEEP);
            deep.take(Arrays.stream(tests).map(tree::predict).toArray());
            bag.take(bagged(x, y, tests, chance));
            boost(x, y, tests, boosted);
        }
        int hundred = Arrays.binarySearch(ROUNDS, 100);
        int last = ROUNDS.length - 1;
        double rises = IntStream.rangeClosed(1, last)
                .mapToDouble(i -> boosted[i].variance() / boosted[i - 1].variance())
                .min()
                .orElseThrow();
        double least = Arrays.stream(boosted).mapToDouble(Spread::mse).min().orElseThrow();
        return new ResultSheet()
                .text(
                        "setup",
                        "60 rows, sine target, noise 0.3, 100 training sets; trees of depth 8; stumps at rate " + rate)
                .figures("one deep tree: bias², variance", deep.bias(), deep.variance())
                .figures("forty bagged: bias², variance", bag.bias(), bag.variance())
                .figures(
                        "boosting rounds",
                        Arrays.stream(ROUNDS).asDoubleStream().toArray())
                .figures("boosted stumps: bias²", each(boosted, Spread::bias))
                .figures("boosted stumps: variance", each(boosted, Spread::variance))
                .figures("boosted stumps: their sum", each(boosted, Spread::mse))
                .atLeast("the share of variance that bagging removes", 1 - bag.variance() / deep.variance(), 0.4)
                .atMost("the change of bias² by bagging", Math.abs(bag.bias() - deep.bias()), 0.005)
                .atLeast(
                        "the share of bias² that 100 rounds remove",
                        1 - boosted[hundred].bias() / boosted[0].bias(),
                        0.9)
                .holds("the variance rises at every mark from round 1 to 400; the least factor", rises, rises > 1)
                .atLeast("the error at 400 rounds over the least before", boosted[last].mse() / least, 1.02)
                .with(plot(deep, bag, boosted));
    }

    private static double target(double x) {
        return Math.sin(2 * Math.PI * x);
    }

    private static double[] bagged(double[] x, double[] y, double[] tests, Chance chance) {
        double[] mean = new double[TESTS];
        for (int member = 0; member < BAG; member++) {
            int[] rows = IntStream.range(0, ROWS).map(i -> chance.below(ROWS)).toArray();
            RegressionTree tree = RegressionTree.grown(x, y, rows, DEEP);
            Vectors.add(mean, 1.0 / BAG, Arrays.stream(tests).map(tree::predict).toArray());
        }
        return mean;
    }

    private void boost(double[] x, double[] y, double[] tests, Spread[] boosted) {
        double[] residual = y.clone();
        double[] fit = new double[TESTS];
        int next = 0;
        for (int round = 1; round <= ROUNDS[ROUNDS.length - 1]; round++) {
            RegressionTree stump = RegressionTree.grown(x, residual, 1);
            Vectors.add(residual, -rate, Arrays.stream(x).map(stump::predict).toArray());
            Vectors.add(fit, rate, Arrays.stream(tests).map(stump::predict).toArray());
            if (round == ROUNDS[next]) {
                boosted[next++].take(fit);
            }
        }
    }

    /** Predictions over the training sets. */
    private static final class Spread {
        private final double[] sum = new double[TESTS];
        private final double[] squares = new double[TESTS];
        private int sets;

        void take(double[] fit) {
            sets++;
            for (int i = 0; i < TESTS; i++) {
                sum[i] += fit[i];
                squares[i] += fit[i] * fit[i];
            }
        }

        double bias() {
            double bias = 0;
            for (int i = 0; i < TESTS; i++) {
                double gap = sum[i] / sets - target(0.01 + 0.98 * i / (TESTS - 1));
                bias += gap * gap / TESTS;
            }
            return bias;
        }

        double variance() {
            double variance = 0;
            for (int i = 0; i < TESTS; i++) {
                double mean = sum[i] / sets;
                variance += (squares[i] / sets - mean * mean) / TESTS;
            }
            return variance;
        }

        double mse() {
            return bias() + variance();
        }
    }

    private static double[] each(Spread[] spreads, java.util.function.ToDoubleFunction<Spread> value) {
        return Arrays.stream(spreads).mapToDouble(value).toArray();
    }

    private static Plot plot(Spread deep, Spread bag, Spread[] boosted) {
        double[] rounds = Arrays.stream(ROUNDS).asDoubleStream().toArray();
        return new Plot(
                "Bagging cuts variance, boosting cuts bias",
                new Axis("boosting rounds", true),
                new Axis("part of the error", true),
                List.of(
                        line("stumps: bias²", rounds, each(boosted, Spread::bias)),
                        line("stumps: variance", rounds, each(boosted, Spread::variance)),
                        line("stumps: sum", rounds, each(boosted, Spread::mse)),
                        level("one deep tree: variance", 1, 400, deep.variance()),
                        level("40 bagged: variance", 1, 400, bag.variance())));
    }
}
