package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.level;
import static dev.viva.lab.experiment.PlotLines.line;
import static dev.viva.lab.experiment.PlotLines.points;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.hipparchus.stat.descriptive.StatisticalSummary;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.hipparchus.stat.inference.TTest;

/** X21: the kernel two-sample test by permutation, beside the t-test. */
final class MmdTest extends DescribedExperiment {
    private static final int ROWS = 60;
    private static final int REPETITIONS = 240;
    private static final double LEVEL = 0.05;
    private static final double[] SHIFTS = {0, 0.2, 0.4, 0.6};

    private final double shift;

    MmdTest() {
        this(0.8);
    }

    /**
     * The shift at which the test is asked to have power.
     */
    MmdTest(double shift) {
        super(new Description(
                "mmd-test",
                "X21",
                Topic.TRICKY_THEORY,
                "The kernel two-sample test (MMD): level, power and bias",
                "The permutation test keeps its level and finds a shifted mean almost as often as the t-test does. It"
                        + " also reacts to a change of shape with equal mean and variance, which the t-test cannot"
                        + " see at all."));
        this.shift = shift;
    }

    /** Draws one value of the second sample. */
    private interface Source extends ToDoubleFunction<Chance> {}

    /** What the repetitions of one case gave. */
    private record Case(double mmd, double tTest, StatisticalSummary unbiased, StatisticalSummary biased) {
        double distance() {
            return Math.abs(unbiased.getMean()) / error(unbiased);
        }
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        double[] shifts = Arrays.copyOf(SHIFTS, SHIFTS.length + 1);
        shifts[SHIFTS.length] = shift;
        Case[] shifted = Arrays.stream(shifts)
                .mapToObj(by -> repeat(draws -> by + draws.normal(), chance))
                .toArray(Case[]::new);
        Case none = shifted[0];
        Case far = shifted[SHIFTS.length];
        Case laplace = repeat(MmdTest::laplace, chance);
        double band = LEVEL + 3 * Math.sqrt(LEVEL * (1 - LEVEL) / 120);

        return new ResultSheet()
                .text(
                        "setup",
                        "60 + 60 rows, Gaussian kernel at the median distance, 150 permutations, 240 repetitions")
                .figures("shift of the mean (standard deviations)", shifts)
                .figures("MMD rejects", rates(shifted, Case::mmd))
                .figures("t-test rejects", rates(shifted, Case::tTest))
                .figures("Laplace of equal variance: MMD, t-test reject", laplace.mmd, laplace.tTest)
                .figures(
                        "unbiased MMD² without shift: mean, standard error",
                        none.unbiased.getMean(),
                        error(none.unbiased))
                .figures("unbiased MMD² at the largest shift", far.unbiased.getMean(), error(far.unbiased))
                .figures("unbiased MMD² against Laplace", laplace.unbiased.getMean(), error(laplace.unbiased))
                .figures("biased MMD²: none, shift, Laplace", mean(none), mean(far), mean(laplace))
                .atMost("the MMD test's rate without shift", none.mmd, Math.min(band, 0.11))
                .atLeast("its power at the largest shift", far.mmd, 0.8)
                .atMost("the unbiased MMD² without shift in standard errors", none.distance(), 3)
                .atLeast("the biased MMD² without shift in standard errors", mean(none) / error(none.biased), 5)
                .atMost("the t-test's rate against Laplace", laplace.tTest, Math.min(band, 0.11))
                .with(plot(shifts, shifted, laplace));
    }

    private static double laplace(Chance chance) {
        double size = -Math.log(1 - chance.uniform()) / Math.sqrt(2);
        return chance.uniform() < 0.5 ? size : -size;
    }

    private static Case repeat(Source second, Chance chance) {
        TTest tTest = new TTest();
        StreamingStatistics unbiased = new StreamingStatistics();
        StreamingStatistics biased = new StreamingStatistics();
        int mmdRejects = 0;
        int tRejects = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            double[] x = chance.normals(ROWS);
            double[] y = DoubleStream.generate(() -> second.applyAsDouble(chance))
                    .limit(ROWS)
                    .toArray();
            KernelTwoSample test = new KernelTwoSample(x, y);
            unbiased.addValue(test.unbiased());
            biased.addValue(test.biased());
            mmdRejects += test.permutationValue(chance) <= LEVEL ? 1 : 0;
            tRejects += tTest.tTest(x, y) <= LEVEL ? 1 : 0;
        }
        double all = REPETITIONS;
        return new Case(mmdRejects / all, tRejects / all, unbiased.getSummary(), biased.getSummary());
    }

    private static double mean(Case found) {
        return found.biased.getMean();
    }

    private static double error(StatisticalSummary summary) {
        return summary.getStandardDeviation() / Math.sqrt(summary.getN());
    }

    private static double[] rates(Case[] cases, ToDoubleFunction<Case> rate) {
        return Arrays.stream(cases).mapToDouble(rate).toArray();
    }

    private static double[] spreads(double[] rates) {
        return Arrays.stream(rates)
                .map(rate -> Math.sqrt(rate * (1 - rate) / REPETITIONS))
                .toArray();
    }

    private static Plot plot(double[] shifts, Case[] shifted, Case laplace) {
        double[] mmd = rates(shifted, Case::mmd);
        double[] tTest = rates(shifted, Case::tTest);
        double[] none = {0};
        return new Plot(
                "The kernel test sees shape, the t-test cannot",
                new Axis("shift of the mean (standard deviations)", false),
                new Axis("share of tests that reject", false),
                List.of(
                        line("t-test, shifted normal", shifts, tTest, spreads(tTest)),
                        line("MMD, shifted normal", shifts, mmd, spreads(mmd)),
                        points("MMD, Laplace", none, new double[] {laplace.mmd}),
                        points("t-test, Laplace", none, new double[] {laplace.tTest}),
                        level("level 0.05", 0, shifts[shifts.length - 1], LEVEL)));
    }
}
