package dev.viva.lab.check;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Second ways for mixtures, the E and M step and the evidence bound. */
final class EmElboChecks {
    private static final double SLIVER = 1e-3;

    private EmElboChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "responsibility-by-probability-of-interval",
                        "share of the first component in a narrow interval, by distribution functions",
                        1e-4,
                        0,
                        EmElboChecks::responsibility),
                new Check(
                        "elbo-gap-by-maximising-the-bound",
                        "explicit joint table, highest bound over all q minus the bound at this q",
                        1e-6,
                        1e-8,
                        EmElboChecks::elboGap),
                new Check(
                        "m-step-mean-by-maximisation",
                        "numerical maximisation of the weighted log-likelihood",
                        1e-6,
                        1e-6,
                        EmElboChecks::mStepMean),
                new Check(
                        "vae-kl-by-quadrature",
                        "quadrature of the mean log-ratio of the densities",
                        1e-7,
                        1e-9,
                        EmElboChecks::vaeKl),
                new Check(
                        "two-coin-by-forward-table",
                        "table of coin and heads so far, filled toss by toss",
                        1e-9,
                        0,
                        EmElboChecks::twoCoins),
                new Check(
                        "gmm-parameters-by-jacobian-rank",
                        "rank of the derivatives of log-densities in redundant coordinates",
                        0,
                        1e-9,
                        EmElboChecks::gmmParameters));
    }

    private static double responsibility(Parameters given, SplittableRandom random) {
        double x = given.get("x");
        double first = given.get("pi") * sliver(given.get("m1"), x);
        double second = (1 - given.get("pi")) * sliver(given.get("m2"), x);
        return first / (first + second);
    }

    private static double sliver(double mean, double x) {
        return NormalDistribution.of(mean, 1).probability(x - SLIVER, x + SLIVER);
    }

    /** The table has an evidence by chance; the gap does not depend on it. The bound is highest where it is tight. */
    private static double elboGap(Parameters given, SplittableRandom random) {
        double evidence = random.nextDouble(0.05, 0.9);
        double on = evidence * given.get("rr");
        double off = evidence - on;
        double best = -Curves.lowest(q -> -bound(q, on, off), 1e-6, 1 - 1e-6);
        return best - bound(given.get("q"), on, off);
    }

    private static double bound(double q, double on, double off) {
        return q * (Math.log(on) - Math.log(q)) + (1 - q) * (Math.log(off) - Math.log1p(-q));
    }

    private static double mStepMean(Parameters given, SplittableRandom random) {
        double spread = random.nextDouble(0.5, 2);
        return Curves.highestAt(
                mean -> {
                    NormalDistribution component = NormalDistribution.of(mean, spread);
                    double total = 0;
                    for (int i = 1; i <= 3; i++) {
                        total += given.get("g" + i) * component.logDensity(given.get("x" + i));
                    }
                    return total;
                },
                -5,
                5);
    }

    private static double vaeKl(Parameters given, SplittableRandom random) {
        return DivergenceOfNormals.kl(
                NormalDistribution.of(given.get("mu"), given.get("s")), NormalDistribution.of(0, 1));
    }

    private static double twoCoins(Parameters given, SplittableRandom random) {
        int n = given.whole("n");
        int h = given.whole("h");
        double first = 0.5 * chanceOfHeads(n, h, given.get("a"));
        double second = 0.5 * chanceOfHeads(n, h, given.get("b"));
        return first / (first + second);
    }

    /** {@code chance[k]} is the probability of k heads in the tosses so far. */
    private static double chanceOfHeads(int tosses, int heads, double theta) {
        double[] chance = new double[tosses + 1];
        chance[0] = 1;
        for (int toss = 1; toss <= tosses; toss++) {
            for (int k = toss; k > 0; k--) {
                chance[k] = chance[k] * (1 - theta) + chance[k - 1] * theta;
            }
            chance[0] *= 1 - theta;
        }
        return chance[heads];
    }

    private static double gmmParameters(Parameters given, SplittableRandom random) {
        return new MixtureJacobian(given.whole("K"), given.whole("d"), random).rank();
    }
}
