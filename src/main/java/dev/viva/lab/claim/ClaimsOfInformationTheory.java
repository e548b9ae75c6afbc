package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Chapter 6 of the guide: entropy, divergences, mutual information. */
final class ClaimsOfInformationTheory {
    private static final long SEED = 6;
    private static final int TRIALS = 2_000;

    private ClaimsOfInformationTheory() {}

    static List<Claim> all() {
        double wide = BimodalFits.forwardVariance();
        double mode = BimodalFits.reverseMean();
        return List.of(
                new Claim(
                        "C065",
                        Verdict.MISLEADING,
                        null,
                        "from memory; FitNets (Romero 2015) match features by squared distance",
                        "Soft-label distillation is a divergence; hints from hidden layers are not."),
                ClaimTools.small(
                        "C066",
                        entropyExcess(),
                        "seeded distributions over 2 to 9 outcomes against log k, besides flat and certain ones",
                        "Of discrete entropy; the differential kind has no such floor."),
                ClaimTools.small(
                        "C067", crossEntropyGap(), "three separate sums over seeded pairs of distributions", ""),
                new Claim(
                        "C068",
                        leastDivergence() > 0 ? Verdict.CONFIRMED : Verdict.WRONG,
                        leastDivergence(),
                        "least divergence among seeded pairs that differ; with itself each gives 0, both ways differ",
                        ""),
                new Claim(
                        "C069",
                        Verdict.ROUNDED,
                        null,
                        "from memory; Minka 2001",
                        "Each local step matches moments of a tilted distribution; no global divergence is minimised."),
                new Claim(
                        "C070",
                        Math.abs(BimodalFits.forwardMean()) < 1e-6 && wide > 20 ? Verdict.CONFIRMED : Verdict.WRONG,
                        wide,
                        "variance at the minimum of the cross-entropy, by quadrature and search, unit components",
                        "That is 25 between the bumps plus 1 within, so a standard deviation of 5.1."),
                new Claim(
                        "C071",
                        Math.abs(Math.abs(mode) - 5) < 0.01 && BimodalFits.reverseGain() > 0
                                ? Verdict.CONFIRMED
                                : Verdict.WRONG,
                        mode,
                        "mean at the minimum found by quadrature and Nelder-Mead, better than the best centred fit",
                        "It costs log 2; with bumps close together the best fit would straddle both."),
                new Claim(
                        "C072",
                        Verdict.MISLEADING,
                        null,
                        "from memory; what is called posterior collapse",
                        "The term means that q(z|x) falls back to its prior; as to the data, the bound covers modes."),
                new Claim(
                        "C073",
                        informationGap() < 1e-9 && contrastiveSlack() >= 0 ? Verdict.CONFIRMED : Verdict.WRONG,
                        contrastiveSlack(),
                        "all forms on seeded joint tables; bound enumerated for up to 5 candidates, least slack",
                        "It can never exceed log N, so with few negatives it says little about large information."),
                ClaimTools.small(
                        "C074",
                        jensenShannonExcess(),
                        "seeded pairs against both ends, and a disjoint pair for the upper one",
                        "In nats; with base 2 the upper end is 1."),
                ClaimTools.small(
                        "C075",
                        tiltGap(),
                        "policy from gradient ascent on the objective against the reference tilted by exp(r/β)",
                        "The penalty lies in the objective as an expectation, which the short form leaves out."),
                new Claim(
                        "C076",
                        detour(false) > 0 && detour(true) <= 0 ? Verdict.WRONG : Verdict.CONFIRMED,
                        detour(false),
                        "JS end to end minus the sum of two legs over the fair coin, for opposite sure coins",
                        "Positive, so no triangle inequality; its square root is a metric, as is Wasserstein."),
                new Claim(
                        "C077",
                        Verdict.CONFIRMED,
                        null,
                        "reasoned: a log of p/0 is averaged with weight p; three coins refute the inequality",
                        ""),
                new Claim(
                        "C078",
                        asymmetry() > 0.1 ? Verdict.CONFIRMED : Verdict.WRONG,
                        asymmetry(),
                        "the two directions between a 90:10 coin and a fair one, difference",
                        ""),
                new Claim("C079", Verdict.CONFIRMED, null, "reasoned: the two differ by a term without the model", ""),
                new Claim(
                        "C080",
                        Verdict.MISLEADING,
                        null,
                        "source: summary of Gao 2022, arXiv 2210.10760",
                        "There it acted like stopping early; over-optimisation goes on within the allowed distance."));
    }

    private static double entropyExcess() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int k = 2 + trial % 8;
            double entropy = Divergences.crossEntropy(Divergences.chances(k, random));
            worst = Math.max(worst, Math.max(entropy - Math.log(k), -entropy));
        }
        for (int k = 2; k < 10; k++) {
            double[] flat = new double[k];
            Arrays.fill(flat, 1.0 / k);
            double[] certain = new double[k];
            certain[k / 2] = 1;
            worst = Math.max(worst, Math.abs(Divergences.crossEntropy(flat) - Math.log(k)));
            worst = Math.max(worst, Math.abs(Divergences.crossEntropy(certain)));
        }
        return worst;
    }

    private static double crossEntropyGap() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] p = Divergences.chances(5, random);
            double[] q = Divergences.chances(5, random);
            double excess = Divergences.crossEntropy(p, q) - Divergences.crossEntropy(p);
            worst = Math.max(worst, Math.max(-excess, Math.abs(excess - Divergences.divergence(p, q))));
        }
        return worst;
    }

    /** Below zero if some distribution is at a distance from itself or a pair is alike both ways. */
    private static double leastDivergence() {
        SplittableRandom random = new SplittableRandom(SEED);
        double least = Double.MAX_VALUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] p = Divergences.chances(4, random);
            double[] q = Divergences.chances(4, random);
            double there = Divergences.divergence(p, q);
            boolean sound = Divergences.divergence(p, p) == 0 && there != Divergences.divergence(q, p);
            least = Math.min(least, sound ? there : -1);
        }
        return least;
    }

    private static double informationGap() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0;
        for (int trial = 0; trial < 200; trial++) {
            JointTable table = new JointTable(Divergences.chances(12, random), 3);
            double information = table.asDivergence();
            worst = Math.max(worst, Math.abs(information - table.asReductionOfX()));
            worst = Math.max(worst, Math.abs(information - table.asReductionOfY()));
        }
        return worst;
    }

    /** The least distance of the bound below both the information and log N, over tables, critics and N. */
    private static double contrastiveSlack() {
        SplittableRandom random = new SplittableRandom(SEED);
        double least = Double.MAX_VALUE;
        for (int trial = 0; trial < 60; trial++) {
            JointTable table = new JointTable(Divergences.chances(9, random), 3);
            int n = 2 + trial % 4;
            double[] critic = trial < 8
                    ? table.densityRatio()
                    : random.doubles(9, 0.05, 3).toArray();
            double bound = table.contrastiveBound(critic, n);
            least = Math.min(least, Math.min(table.asDivergence(), Math.log(n)) - bound);
        }
        return least;
    }

    private static double jensenShannonExcess() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst =
                Math.abs(Divergences.jensenShannon(new double[] {1, 0, 0}, new double[] {0, 0.3, 0.7}) - Math.log(2));
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] p = Divergences.chances(4, random);
            double distance = Divergences.jensenShannon(p, Divergences.chances(4, random));
            worst = Math.max(worst, Math.max(-distance, distance - Math.log(2)));
            worst = Math.max(worst, Math.abs(Divergences.jensenShannon(p, p)));
        }
        return worst;
    }

    private static double tiltGap() {
        SplittableRandom random = new SplittableRandom(SEED);
        double beta = 0.5;
        double[] reference = Divergences.chances(4, random);
        double[] reward = random.doubles(4, -1, 1).toArray();
        double[] tilted = Divergences.normalised(IntStream.range(0, 4)
                .mapToDouble(i -> reference[i] * Math.exp(reward[i] / beta))
                .toArray());
        double[] logits = new double[4];
        double[] policy = Divergences.chancesOf(logits);
        for (int step = 0; step < 5_000; step++) {
            double[] gain = new double[4];
            double mean = 0;
            for (int i = 0; i < 4; i++) {
                gain[i] = reward[i] - beta * Math.log(policy[i] / reference[i]);
                mean += policy[i] * gain[i];
            }
            for (int i = 0; i < 4; i++) {
                logits[i] += policy[i] * (gain[i] - mean);
            }
            policy = Divergences.chancesOf(logits);
        }
        double worst = 0;
        for (int i = 0; i < 4; i++) {
            worst = Math.max(worst, Math.abs(policy[i] - tilted[i]));
        }
        return worst;
    }

    private static double detour(boolean rooted) {
        double[] heads = {1, 0};
        double[] tails = {0, 1};
        double[] fair = {0.5, 0.5};
        double power = rooted ? 0.5 : 1;
        return Math.pow(Divergences.jensenShannon(heads, tails), power)
                - Math.pow(Divergences.jensenShannon(heads, fair), power)
                - Math.pow(Divergences.jensenShannon(fair, tails), power);
    }

    private static double asymmetry() {
        double[] p = {0.9, 0.1};
        double[] q = {0.5, 0.5};
        return Math.abs(Divergences.divergence(p, q) - Divergences.divergence(q, p));
    }
}
