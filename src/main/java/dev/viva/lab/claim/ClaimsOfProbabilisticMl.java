package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Chapter 5 of the guide: likelihoods, priors, posteriors. */
final class ClaimsOfProbabilisticMl {
    private static final long SEED = 5;

    private ClaimsOfProbabilisticMl() {}

    static List<Claim> all() {
        double posterior = clickRate(10, 90, 1);
        return List.of(
                new Claim(
                        "C052",
                        hingeMassGap() > 1e-3 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                        hingeMassGap(),
                        "summed exp(−hinge) over both labels at f = 2 and at f = 0; a likelihood would give equal sums",
                        "Most of the usual losses are one, but hinge and ranking losses have no normalised likelihood."),
                ClaimTools.small(
                        "C053",
                        gaussianGap(),
                        "log densities of a library against the formula, over pairs of seeded predictions",
                        "Holds up to a constant, and only while σ is fixed: if σ is learned, its logarithm must stay."),
                ClaimTools.small(
                        "C054",
                        bernoulliGap(),
                        "logarithm of the product of a library's probabilities against the formula, over seeded labels and forecasts",
                        "The minus and the sum must reach over both terms; as printed the brackets are missing."),
                new Claim(
                        "C055",
                        Verdict.CONFIRMED,
                        null,
                        "reasoned: only log y! is dropped, which no model can change",
                        "Clicks are binomial; the Poisson law is close for rare clicks but puts mass above n."),
                new Claim(
                        "C056",
                        laplaceTransform(40) - laplaceTransform(80) > -1e-6 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                        laplaceTransform(80),
                        "E[exp(X/2)] of a unit Laplace by quadrature; it converges, under a heavy tail it would not",
                        "Heavier than normal (excess kurtosis 3), yet the tail is exponential; Student's t is heavy."),
                new Claim(
                        "C057",
                        Verdict.CONFIRMED,
                        null,
                        "reasoned: consistency and asymptotic normality under the usual regularity conditions",
                        "Fails where parameters grow with the data, as Neyman and Scott showed."),
                ClaimTools.small(
                        "C058",
                        PriorsRecomputed.priorGap(),
                        "posterior maximised numerically against ridge, soft-threshold and least-squares solutions",
                        "The penalty is σ²/τ² or σ²/b; a flat prior is flat only in the parametrisation chosen."),
                ClaimTools.small(
                        "C059",
                        PriorsRecomputed.conjugacyGap(),
                        "first two moments of prior times likelihood by quadrature against the conjugate update",
                        "The precision row takes the mean as known."),
                Claim.figure("C060", 0.067, clickRateAtPeak(), 0.0005 / 0.067, "likelihood maximised numerically", ""),
                Claim.figure(
                        "C061",
                        3.0 / 32,
                        clickRate(1, 1, 1),
                        1e-9,
                        "posterior mean by quadrature of prior times likelihood",
                        ""),
                Claim.figure(
                        "C062",
                        12.0 / 131,
                        posterior,
                        1e-6,
                        "posterior mean by quadrature of prior times likelihood",
                        "90 + 28 misses make the second parameter 118, so the mean is 12/130."),
                Claim.figure(
                        "C063",
                        0.092,
                        Math.abs(clickRate(10, 90, 0) - 0.1) < 1e-9 ? posterior : 0,
                        0.0005 / 0.092,
                        "means of prior and posterior by quadrature",
                        "The per cent figure survives the slip in the fraction beside it."),
                new Claim(
                        "C064",
                        properGap() < 1e-5 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                        properGap(),
                        "forecast that minimises expected squared and log loss, found numerically for nine true rates",
                        "Both are proper scores and aim at the true rate; the gain lies in gradients and efficiency."));
    }

    private static double hingeMassGap() {
        DoubleUnaryOperator mass = f -> Math.exp(-Math.max(0, 1 - f)) + Math.exp(-Math.max(0, 1 + f));
        return mass.applyAsDouble(2) - mass.applyAsDouble(0);
    }

    /** The loss may differ from the likelihood by a constant, so differences between two predictions are compared. */
    private static double gaussianGap() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0;
        for (int trial = 0; trial < 100; trial++) {
            double sd = random.nextDouble(0.5, 2);
            double likelihood = 0;
            double formula = 0;
            for (int i = 0; i < 10; i++) {
                double y = random.nextDouble(-3, 3);
                double f = random.nextDouble(-3, 3);
                double g = random.nextDouble(-3, 3);
                likelihood += NormalDistribution.of(g, sd).logDensity(y)
                        - NormalDistribution.of(f, sd).logDensity(y);
                formula += ((y - f) * (y - f) - (y - g) * (y - g)) / (2 * sd * sd);
            }
            worst = Math.max(worst, Math.abs(likelihood - formula));
        }
        return worst;
    }

    private static double bernoulliGap() {
        SplittableRandom random = new SplittableRandom(SEED);
        double likelihood = 1;
        double formula = 0;
        for (int i = 0; i < 100; i++) {
            double p = random.nextDouble(0.01, 0.99);
            int y = random.nextInt(2);
            likelihood *= BinomialDistribution.of(1, p).probability(y);
            formula -= y * Math.log(p) + (1 - y) * Math.log(1 - p);
        }
        return Math.abs(-Math.log(likelihood) - formula);
    }

    private static double laplaceTransform(double reach) {
        return ClaimTools.area(x -> Math.exp(-x / 2) / 2, 0, reach)
                + ClaimTools.area(x -> Math.exp(-3 * x / 2) / 2, 0, reach);
    }

    private static double clickRateAtPeak() {
        return ClaimTools.least(p -> -BinomialDistribution.of(30, p).logProbability(2), 1e-6, 0.5);
    }

    /** The mean click rate under a Beta prior after so many looks at the guide's 2 clicks of 30. */
    private static double clickRate(double hits, double misses, int looks) {
        DoubleUnaryOperator density = t -> Math.pow(t, hits - 1)
                * Math.pow(1 - t, misses - 1)
                * Math.pow(BinomialDistribution.of(30, t).probability(2), looks);
        return ClaimTools.area(t -> t * density.applyAsDouble(t), 0, 1) / ClaimTools.area(density, 0, 1);
    }

    private static double properGap() {
        double worst = 0;
        for (int i = 1; i < 10; i++) {
            double q = i / 10.0;
            double squared = ClaimTools.least(p -> q * (1 - p) * (1 - p) + (1 - q) * p * p, 1e-6, 1 - 1e-6);
            double log = ClaimTools.least(p -> -q * Math.log(p) - (1 - q) * Math.log(1 - p), 1e-6, 1 - 1e-6);
            worst = Math.max(worst, Math.abs(squared - log));
        }
        return worst;
    }
}
