package dev.viva.lab.claim;

import java.util.List;
import java.util.SplittableRandom;

/** Chapter 13, the first half: what can be learnt, and the bounds. */
final class ClaimsOfLearnability {
    private static final int DIMENSION = 5;
    private static final int POINTS = 10;

    private ClaimsOfLearnability() {}

    static List<Claim> all() {
        return List.of(
                Claim.judged(
                        "C121",
                        Claim.Verdict.ROUNDED,
                        "judgement; Jiang et al. 2020",
                        "Tighter on some networks and data sets, not as a rule."),
                Claim.judged(
                        "C122",
                        Claim.Verdict.ROUNDED,
                        "judgement; Shalev-Shwartz and Ben-David 2014, chapter 3",
                        "That is the realizable case; otherwise the error is compared with the best of the class."),
                vcOfHalfSpaces(),
                Claim.judged(
                        "C124",
                        Claim.Verdict.ROUNDED,
                        "judgement; Shalev-Shwartz and Ben-David 2014, chapter 6",
                        "Right up to constants and a logarithm."),
                rademacher(),
                Claim.judged(
                        "C126",
                        Claim.Verdict.MISLEADING,
                        "judgement; Nagarajan and Kolter 2019, Jiang et al. 2020",
                        "These bounds stay above 1 for deep networks and often move against the true gap."),
                Claim.judged(
                        "C127",
                        Claim.Verdict.MISLEADING,
                        "judgement; no published source was found",
                        "Nothing public supports the attribution."),
                Claim.judged(
                        "C128",
                        Claim.Verdict.ROUNDED,
                        "judgement; McAllester 1999",
                        "The order is right; a constant and a logarithm are missing."),
                Claim.judged(
                        "C129",
                        Claim.Verdict.CONFIRMED,
                        "judgement; Dziugaite and Roy 2017",
                        "For stochastic networks on a two-class version of the digits."));
    }

    /** The largest number of points in general position whose every labelling a hyperplane in R^d can produce. */
    private static Claim vcOfHalfSpaces() {
        int points = 1;
        while (separable(points + 1, DIMENSION) == 1L << (points + 1)) {
            points++;
        }
        return Claim.figure(
                "C123",
                DIMENSION + 1.0,
                points,
                0,
                "labellings counted by Cover's recursion in 5 dimensions until one is out of reach",
                "With an intercept; d without one.");
    }

    /** Cover 1965: a further point either lies in a labelling already there or splits it. */
    private static long separable(int points, int dimension) {
        if (points == 1) {
            return 2;
        }
        return dimension == 0 ? 2 : separable(points - 1, dimension) + separable(points - 1, dimension - 1);
    }

    /**
     * For f = ⟨w, x⟩ with ‖w‖ at most 1 the supremum over the class, found by climbing on the sphere, is compared with the
     * length of the signed mean, over all sign patterns of ten points.
     */
    private static Claim rademacher() {
        double[][] x = points();
        double climbed = 0;
        double closed = 0;
        int patterns = 1 << POINTS;
        for (int signs = 0; signs < patterns; signs++) {
            double[] mean = signedMean(x, signs);
            closed += Math.hypot(mean[0], mean[1]) / patterns;
            climbed += highest(mean) / patterns;
        }
        return new Claim(
                "C125",
                Math.abs(climbed - closed) < 1e-6 ? Claim.Verdict.CONFIRMED : Claim.Verdict.WRONG,
                climbed,
                "mean over all 1024 sign patterns of the supremum over unit directions, searched on a grid",
                "It agrees with the known closed form for linear functions of bounded norm.");
    }

    private static double[][] points() {
        SplittableRandom random = new SplittableRandom(13);
        double[][] x = new double[POINTS][2];
        for (double[] point : x) {
            point[0] = random.nextDouble() - 0.5;
            point[1] = random.nextDouble() - 0.5;
        }
        return x;
    }

    private static double[] signedMean(double[][] x, int signs) {
        double[] mean = new double[2];
        for (int i = 0; i < POINTS; i++) {
            int sign = (signs >> i & 1) == 1 ? 1 : -1;
            mean[0] += sign * x[i][0] / POINTS;
            mean[1] += sign * x[i][1] / POINTS;
        }
        return mean;
    }

    private static double highest(double[] mean) {
        double best = 0;
        for (int step = 0; step < 4000; step++) {
            double angle = 2 * Math.PI * step / 4000;
            best = Math.max(best, mean[0] * Math.cos(angle) + mean[1] * Math.sin(angle));
        }
        return best;
    }
}
