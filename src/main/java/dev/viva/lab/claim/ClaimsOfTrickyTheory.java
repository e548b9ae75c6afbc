package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The guide's probing questions: count, kinks, conditioning, metrics, gradients. */
final class ClaimsOfTrickyTheory {
    private ClaimsOfTrickyTheory() {}

    static List<Claim> all() {
        return List.of(
                questions(),
                exactZeros(),
                shiftedSpectrum(),
                accuracyOfNever(),
                rankingAndBalance(),
                Claim.judged(
                        "C151",
                        Verdict.MISLEADING,
                        "judgement; McDermott 2024, from memory",
                        "Contested: the area under precision and recall weighs errors by score and so favours groups"
                                + " with many positives."),
                varianceByLikelihood(),
                Claim.judged(
                        "C153",
                        Verdict.MISLEADING,
                        "judgement; Wilson 2017 and Choi 2019, from memory",
                        "Once every hyper-parameter, the small constant included, is tuned, most of the difference is"
                                + " gone."),
                softmaxGradient(),
                Claim.judged(
                        "C155",
                        Verdict.CONFIRMED,
                        "reasoned: with that factorisation it is the Bayes rule itself",
                        "Enough but not needed, since only the ranking of the classes counts."),
                biasesUnderNorm(),
                logSumExp());
    }

    /** The questions open on every fifth line of the guide. */
    private static Claim questions() {
        int count = (890 - 655) / 5 + 1;
        return Claim.figure(
                "C146",
                50,
                count,
                0.001,
                "counting from the first question's line to the last's, one every five lines",
                "The list stops at 48.");
    }

    /** Sums of rectified floats, weights random, no offset. */
    private static Claim exactZeros() {
        SplittableRandom random = new SplittableRandom(147);
        int draws = 100_000;
        int zeros = 0;
        for (int draw = 0; draw < draws; draw++) {
            float sum = 0;
            for (int input = 0; input < 4; input++) {
                sum += (float) random.nextGaussian() * Math.max(0f, (float) random.nextGaussian());
            }
            if (sum == 0f) {
                zeros++;
            }
        }
        double share = zeros / (double) draws;
        return new Claim(
                "C147",
                share > 0.01 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                share,
                "share of exact zeros among 100 000 second-layer sums of four rectified inputs without offset, floats",
                "Zero has no mass only for continuous inputs: behind rectified units or padding it is common, and"
                        + " rounding adds to it; what saves training is that any slope between 0 and 1 serves.");
    }

    /** The smaller eigenvalue of symmetric 2 x 2 matrices after adding the penalty, with and without convexity. */
    private static Claim shiftedSpectrum() {
        SplittableRandom random = new SplittableRandom(148);
        double lambda = 0.1;
        double convex = Double.MAX_VALUE;
        double any = Double.MAX_VALUE;
        for (int draw = 0; draw < 10_000; draw++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            double c = random.nextGaussian();
            any = Math.min(any, smaller(a + lambda, b, c + lambda));
            convex = Math.min(convex, smaller(a * a + b * b + lambda, b * c, c * c + lambda));
        }
        Verdict always = any < lambda ? Verdict.MISLEADING : Verdict.CONFIRMED;
        return new Claim(
                "C148",
                convex < lambda - 1e-9 ? Verdict.WRONG : always,
                any,
                "smallest eigenvalue after adding 0.1 times the identity to 10 000 random symmetric matrices",
                "The floor of lambda stands for convex losses only (met in all convex draws), and a network's Hessian"
                        + " has negative directions; a penalty without the factor one half shifts by twice lambda.");
    }

    private static double smaller(double a, double b, double c) {
        return (a + c) / 2 - Math.hypot((a - c) / 2, b);
    }

    private static Claim accuracyOfNever() {
        int right = 0;
        int found = 0;
        int rows = 1000;
        for (int row = 0; row < rows; row++) {
            boolean positive = row % 100 == 0;
            boolean said = false;
            right += said == positive ? 1 : 0;
            found += said && positive ? 1 : 0;
        }
        double accuracy = right / (double) rows;
        boolean holds = Math.abs(accuracy - 0.99) < 1e-9 && found == 0;
        return new Claim(
                "C149",
                holds ? Verdict.CONFIRMED : Verdict.WRONG,
                accuracy,
                "scoring the constant no on 1000 rows with 10 positives; it finds none of them",
                "");
    }

    /** The same scores, once balanced and once with every negative twenty times. */
    private static Claim rankingAndBalance() {
        SplittableRandom random = new SplittableRandom(150);
        double[] positives = random.doubles(60).map(u -> 0.3 + u).toArray();
        double[] negatives = random.doubles(60).toArray();
        double[] many = new double[20 * negatives.length];
        Arrays.setAll(many, i -> negatives[i % negatives.length]);
        double change = Math.abs(areaUnderRoc(positives, negatives) - areaUnderRoc(positives, many));
        return new Claim(
                "C150",
                change < 1e-12 ? Verdict.CONFIRMED : Verdict.WRONG,
                change,
                "change in the share of rightly ordered pairs when each negative is repeated twenty times",
                "Invariant in expectation as long as the scores within each class keep their law; a small class only"
                        + " makes the estimate noisier.");
    }

    private static double areaUnderRoc(double[] positives, double[] negatives) {
        double won = 0;
        for (double p : positives) {
            for (double n : negatives) {
                won += p > n ? 1 : p == n ? 0.5 : 0;
            }
        }
        return won / positives.length / negatives.length;
    }

    private static Claim varianceByLikelihood() {
        SplittableRandom random = new SplittableRandom(152);
        int draws = 100_000;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[] x = new double[5];
            Arrays.setAll(x, i -> random.nextGaussian());
            double mean = Arrays.stream(x).average().orElseThrow();
            sum += Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length;
        }
        double mean = sum / draws;
        return new Claim(
                "C152",
                mean < 0.95 ? Verdict.CONFIRMED : Verdict.WRONG,
                mean,
                "mean estimate over 100 000 samples of five standard normal values, true variance 1",
                "Four fifths, as one degree of freedom goes to the mean.");
    }

    private static Claim softmaxGradient() {
        double[] z = {0.4, -1.2, 2.1, 0.3};
        double[] y = {0.1, 0.2, 0.6, 0.1};
        double worst = 0;
        double step = 1e-5;
        for (int i = 0; i < z.length; i++) {
            double[] up = z.clone();
            double[] down = z.clone();
            up[i] += step;
            down[i] -= step;
            double slope = (crossEntropy(y, up) - crossEntropy(y, down)) / (2 * step);
            double p = Math.exp(z[i]) / Arrays.stream(z).map(Math::exp).sum();
            worst = Math.max(worst, Math.abs(slope - (p - y[i])));
        }
        return new Claim(
                "C154",
                worst < 1e-8 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "finite differences of the loss against probability minus target, four classes, worst entry",
                "Needs targets that add up to one.");
    }

    private static double crossEntropy(double[] y, double[] z) {
        double total = Arrays.stream(z).map(Math::exp).sum();
        double loss = 0;
        for (int i = 0; i < z.length; i++) {
            loss -= y[i] * Math.log(Math.exp(z[i]) / total);
        }
        return loss;
    }

    /** What an offset in front of the normalisation changes behind it. */
    private static Claim biasesUnderNorm() {
        SplittableRandom random = new SplittableRandom(156);
        int width = 64;
        double[] x = new double[width];
        double[] shifted = new double[width];
        for (int i = 0; i < width; i++) {
            x[i] = random.nextGaussian();
            shifted[i] = x[i] + 0.5 * random.nextGaussian();
        }
        double squares = 0;
        for (int i = 0; i < width; i++) {
            double change = shifted[i] / size(shifted) - x[i] / size(x);
            squares += change * change;
        }
        double moved = Math.sqrt(squares / width);
        return new Claim(
                "C156",
                moved > 0.1 ? Verdict.WRONG : Verdict.CONFIRMED,
                moved,
                "root mean square change of a unit-size output of RMSNorm when offsets of size 0.5 are added before it",
                "RMSNorm takes no mean away and adds no shift, so it absorbs no offset (batch normalisation would);"
                        + " biases were dropped as they bring little.");
    }

    private static double size(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).average().orElseThrow());
    }

    private static Claim logSumExp() {
        double[] x = {1000, 1001, 1002};
        double top = Arrays.stream(x).max().orElseThrow();
        double plain = Math.log(Arrays.stream(x).map(Math::exp).sum());
        double safe =
                top + Math.log(Arrays.stream(x).map(v -> Math.exp(v - top)).sum());
        boolean holds = Double.isInfinite(plain) && Math.abs(safe - 1002.407606) < 1e-6;
        return new Claim(
                "C157",
                holds ? Verdict.CONFIRMED : Verdict.WRONG,
                safe,
                "1000, 1001 and 1002: the plain sum overflows, the shifted one does not",
                "Infinite inputs still need care, because infinity minus infinity is no number.");
    }
}
