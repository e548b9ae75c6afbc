package dev.viva.lab.check;

import java.util.List;
import java.util.SplittableRandom;

/** Second ways to the numbers about generalization bounds. */
final class GeneralizationChecks {
    private GeneralizationChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "finite-class-by-chernoff",
                        "tuning the Chernoff bound, then searching for the gap",
                        1e-6,
                        0,
                        GeneralizationChecks::finiteClass),
                new Check(
                        "realizable-sample-size-by-survivors",
                        "counting surviving hypotheses example by example",
                        0,
                        0,
                        GeneralizationChecks::sampleSize),
                new Check(
                        "capacity-ratio-by-trade-off",
                        "minimising capacity price plus slack",
                        1e-8,
                        0,
                        GeneralizationChecks::capacityRatio),
                new Check(
                        "rademacher-by-worst-data",
                        "supremum over the ball on orthogonal data",
                        1e-8,
                        0,
                        GeneralizationChecks::rademacher),
                new Check(
                        "massart-by-exponential-moments",
                        "minimising the bound over its parameter",
                        1e-8,
                        0,
                        GeneralizationChecks::massart),
                new Check(
                        "pac-bayes-by-trade-off",
                        "minimising the linear bound over its parameter",
                        1e-8,
                        0,
                        GeneralizationChecks::pacBayes),
                new Check("sauer-by-subsets", "listing all subsets", 0, 0, GeneralizationChecks::subsets));
    }

    /** The gap at which the union of two-sided tail bounds, each at its best exponent (Hoeffding's lemma), is δ. */
    private static double finiteClass(Parameters p, SplittableRandom random) {
        double n = p.get("n");
        return Seek.root(
                gap -> {
                    double exponent = Seek.lowest(s -> s * s / (8 * n) - s * gap, 0, 10 * n)
                            .getValue();
                    return p.get("H") * 2 * Math.exp(exponent) - p.get("dl");
                },
                0,
                1.5);
    }

    /** Each example lets a bad hypothesis through with a chance of at most exp(−ε). */
    private static double sampleSize(Parameters p, SplittableRandom random) {
        double survivors = p.get("H");
        int examples = 0;
        while (survivors > p.get("dl")) {
            survivors *= Math.exp(-p.get("e"));
            examples++;
        }
        return examples;
    }

    /** A bound of this shape is the best of half of d/(s·n) for the capacity plus s for the deviation. */
    private static double capacityRatio(Parameters p, SplittableRandom random) {
        return Seek.lowest(log -> (p.get("V") / (Math.exp(log) * p.get("n")) + Math.exp(log)) / 2, -15, 15)
                .getValue();
    }

    /**
     * Orthogonal inputs of full length make the bound exact for every draw of signs. They are the columns of a
     * reflection, times R; the best weight is found by ascent with growing steps, pulled back into the ball.
     */
    private static double rademacher(Parameters p, SplittableRandom random) {
        double[] v = signedSum(p, random);
        double[] w = new double[v.length];
        for (double step = 1e-6; step < 1e12; step *= 2) {
            double length = 0;
            for (int i = 0; i < w.length; i++) {
                w[i] += step * v[i];
                length += w[i] * w[i];
            }
            double pull = Math.min(1, p.get("B") / Math.sqrt(length));
            for (int i = 0; i < w.length; i++) {
                w[i] *= pull;
            }
        }
        double best = 0;
        for (int i = 0; i < w.length; i++) {
            best += w[i] * v[i];
        }
        return best / p.whole("n");
    }

    private static double[] signedSum(Parameters p, SplittableRandom random) {
        int n = p.whole("n");
        double[] mirror = new double[n];
        double[] signs = new double[n];
        double along = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            mirror[i] = random.nextDouble() - 0.5;
            signs[i] = random.nextBoolean() ? 1 : -1;
            along += mirror[i] * signs[i];
            size += mirror[i] * mirror[i];
        }
        for (int i = 0; i < n; i++) {
            signs[i] = p.get("R") * (signs[i] - 2 * along / size * mirror[i]);
        }
        return signs;
    }

    /** The mean of the largest of M sums is at most (ln M + n·s²/2) / s for every s. */
    private static double massart(Parameters p, SplittableRandom random) {
        return Seek.lowest(
                        log -> {
                            double s = Math.exp(log);
                            return (Math.log(p.get("M")) / s + p.get("n") * s / 2) / p.get("n");
                        },
                        -12,
                        5)
                .getValue();
    }

    /** For every λ the gap is at most (KL + the price of confidence) / λ + λ/(8n); the best λ gives the root. */
    private static double pacBayes(Parameters p, SplittableRandom random) {
        double n = p.get("n");
        double price = p.get("K") + Math.log(2) + Math.log(n) / 2 - Math.log(p.get("dl"));
        return Seek.lowest(log -> price / Math.exp(log) + Math.exp(log) / (8 * n), 0, 25)
                .getValue();
    }

    /** Sets of at most d of n points are a class that reaches the bound. */
    private static double subsets(Parameters p, SplittableRandom random) {
        int count = 0;
        for (int set = 0; set < 1 << p.whole("n"); set++) {
            count += Integer.bitCount(set) <= p.whole("d") ? 1 : 0;
        }
        return count;
    }
}
