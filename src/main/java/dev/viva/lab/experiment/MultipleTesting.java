package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.grid;
import static dev.viva.lab.experiment.PlotLines.level;
import static dev.viva.lab.experiment.PlotLines.points;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** X22: what many tests at once do to false alarms, and what two corrections cost. */
final class MultipleTesting extends DescribedExperiment {
    private static final double LEVEL = 0.05;
    private static final int NULL_FAMILIES = 100_000;
    private static final int TESTS = 1_000;
    private static final int EFFECTS = 100;
    private static final double EFFECT = 3;
    private static final int REPETITIONS = 6_400;
    private static final int SHOWN = 200;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final int nullTests;

    MultipleTesting() {
        this(20);
    }

    /**
     * The number of tests in a family without any effect.
     */
    MultipleTesting(int nullTests) {
        super(new Description(
                "multiple-testing",
                "X22",
                Topic.TRICKY_THEORY,
                "Many tests at once: no correction, Bonferroni and Benjamini-Hochberg",
                "Twenty tests without any effect raise a false alarm in 64 of 100 families when nothing is corrected."
                        + " Benjamini-Hochberg's rising line lets many more true effects through than Bonferroni's"
                        + " flat one, for a known share of false ones."));
        this.nullTests = nullTests;
    }

    /** Family-wise error rates over families without effects. */
    private record FalseAlarms(double raw, double bonferroni) {}

    /** Power and false share of both corrections over the repetitions. */
    private record Found(double bonferroniPower, double power, StreamingStatistics falseShare) {
        double error() {
            return falseShare.getStandardDeviation() / Math.sqrt(REPETITIONS);
        }
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        FalseAlarms alarms = falseAlarms(chance);
        double[] shown = values(chance);
        Found found = repeat(chance);
        double raw = 1 - Math.pow(1 - LEVEL, 20);
        double corrected = 1 - Math.pow(1 - LEVEL / 20, 20);
        double share = LEVEL * (TESTS - EFFECTS) / TESTS;
        double bound = LEVEL + 2 * Math.sqrt(LEVEL * (1 - LEVEL) / NULL_FAMILIES);
        double errorOfReference = found.falseShare.getStandardDeviation() / Math.sqrt(400);

        return new ResultSheet()
                .text(
                        "setup",
                        "one-sided z-tests; 100000 families of 20 nulls; 6400 sets of 1000 with 100 effects z = 3")
                .figures("family-wise error, no correction: measured, theory", alarms.raw, raw)
                .figures("family-wise error, Bonferroni: measured, theory", alarms.bonferroni, corrected)
                .figures(
                        "false discovery rate of Benjamini-Hochberg: measured, theory",
                        found.falseShare.getMean(),
                        share)
                .figure("its standard error", found.error())
                .figure("power of Benjamini-Hochberg", found.power)
                .figures("power of Bonferroni: measured, theory", found.bonferroniPower, bonferroniPower())
                .near("the uncorrected family-wise error", alarms.raw, raw, 0.01)
                .atMost("Bonferroni's family-wise error", alarms.bonferroni, bound)
                .near("the false discovery rate", found.falseShare.getMean(), share, errorOfReference)
                .atLeast("the power gained over Bonferroni", found.power - found.bonferroniPower, 0.3)
                .near("Bonferroni's power", found.bonferroniPower, bonferroniPower(), 0.01)
                .with(plot(shown));
    }

    private static double bonferroniPower() {
        double cut = NORMAL.inverseSurvivalProbability(LEVEL / TESTS);
        return NORMAL.survivalProbability(cut - EFFECT);
    }

    private FalseAlarms falseAlarms(Chance chance) {
        int raw = 0;
        int bonferroni = 0;
        for (int i = 0; i < NULL_FAMILIES; i++) {
            double least = DoubleStream.generate(chance::uniform)
                    .limit(nullTests)
                    .min()
                    .orElseThrow();
            raw += least <= LEVEL ? 1 : 0;
            bonferroni += least <= LEVEL / nullTests ? 1 : 0;
        }
        return new FalseAlarms((double) raw / NULL_FAMILIES, (double) bonferroni / NULL_FAMILIES);
    }

    /** p-values of one set: first those of the effects, then those of the nulls, which are uniform. */
    private static double[] values(Chance chance) {
        double[] p = new double[TESTS];
        Arrays.setAll(
                p, i -> i < EFFECTS ? NORMAL.survivalProbability(EFFECT + chance.normal()) : 1 - chance.uniform());
        return p;
    }

    private static Found repeat(Chance chance) {
        StreamingStatistics falseShare = new StreamingStatistics();
        double power = 0;
        double bonferroniPower = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            double[] p = values(chance);
            double cut = cut(p);
            long hits = below(p, 0, EFFECTS, cut);
            long falseHits = below(p, EFFECTS, TESTS, cut);
            falseShare.addValue(falseHits == 0 ? 0 : (double) falseHits / (hits + falseHits));
            power += (double) hits / EFFECTS / REPETITIONS;
            bonferroniPower += (double) below(p, 0, EFFECTS, LEVEL / TESTS) / EFFECTS / REPETITIONS;
        }
        return new Found(bonferroniPower, power, falseShare);
    }

    /** The largest p-value under the line q·rank/m, or 0 (Benjamini and Hochberg 1995). */
    private static double cut(double[] p) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        for (int rank = TESTS; rank > 0; rank--) {
            if (sorted[rank - 1] <= LEVEL * rank / TESTS) {
                return sorted[rank - 1];
            }
        }
        return 0;
    }

    private static long below(double[] p, int from, int to, double cut) {
        return Arrays.stream(p, from, to).filter(each -> each <= cut).count();
    }

    private static Plot plot(double[] p) {
        int[] order = IntStream.range(0, TESTS)
                .boxed()
                .sorted((a, b) -> Double.compare(p[a], p[b]))
                .mapToInt(each -> each)
                .limit(SHOWN)
                .toArray();
        int[] effects =
                IntStream.range(0, SHOWN).filter(rank -> order[rank] < EFFECTS).toArray();
        int[] nulls =
                IntStream.range(0, SHOWN).filter(rank -> order[rank] >= EFFECTS).toArray();
        double[] ranks = grid(1, SHOWN, SHOWN);
        return new Plot(
                "Benjamini-Hochberg finds more effects",
                new Axis("rank of the p-value, of 1000", false),
                new Axis("p-value", true),
                List.of(
                        points("true effects", ranks(effects), ranked(p, order, effects)),
                        points("nulls", ranks(nulls), ranked(p, order, nulls)),
                        dashed("Benjamini-Hochberg line", ranks, ranked(ranks)),
                        level("Bonferroni", 1, SHOWN, LEVEL / TESTS),
                        dashed("uncorrected 0.05", new double[] {1, SHOWN}, new double[] {LEVEL, LEVEL})));
    }

    private static double[] ranks(int[] places) {
        return Arrays.stream(places).mapToDouble(place -> place + 1).toArray();
    }

    private static double[] ranked(double[] p, int[] order, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> p[order[place]]).toArray();
    }

    private static double[] ranked(double[] ranks) {
        return Arrays.stream(ranks).map(rank -> LEVEL * rank / TESTS).toArray();
    }
}
