package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.util.CombinatoricsUtils;

/** The guide's probing questions: fits, folds, tests, rank discounts, temperature, checkpoints. */
final class ClaimsOfTrickyTheoryFour {
    private ClaimsOfTrickyTheoryFour() {}

    static List<Claim> all() {
        return List.of(
                shareExplained(),
                emptyFolds(),
                Claim.judged(
                        "C178",
                        Verdict.CONFIRMED,
                        "reasoned: the likelihood factors through the mean",
                        "With the deviation unknown the sum of squares is needed as well."),
                traceOfHat(),
                twentyTests(),
                bonferroni(),
                Claim.judged(
                        "C182",
                        Verdict.WRONG,
                        "reasoned: the sentence runs the wrong way round",
                        "As written it holds for every model; what counts is that distinct parameters give distinct"
                                + " laws."),
                Claim.judged(
                        "C183",
                        Verdict.ROUNDED,
                        "judgement; Leshno 1993, from memory",
                        "The two papers named treat sigmoids and bounded units; that every non-polynomial one will do"
                                + " is Leshno's result."),
                rankDiscounts(),
                extendedQuiz(),
                Claim.judged(
                        "C186",
                        Verdict.MISLEADING,
                        "reasoned: leaked rows or columns are there at test time too",
                        "Leakage flatters the test score and so hides a bad fit rather than causing the gap."),
                Claim.judged(
                        "C187",
                        Verdict.CONFIRMED,
                        "reasoned: the scaled vector has norm C",
                        "Applied only where the norm exceeds C; the direction stays."),
                temperature(),
                recomputation());
    }

    /** Least squares with intercept against the squared correlation; then a line through the origin on high values. */
    private static Claim shareExplained() {
        SplittableRandom random = new SplittableRandom(176);
        int n = 40;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
            y[i] = 10 + x[i] + random.nextGaussian();
        }
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double slope = dot(x, y, meanX, meanY) / dot(x, x, meanX, meanX);
        double through = dot(x, y, 0, 0) / dot(x, x, 0, 0);
        double[] fitted = Arrays.stream(x).map(v -> meanY + slope * (v - meanX)).toArray();
        double[] forced = Arrays.stream(x).map(v -> through * v).toArray();
        double correlation =
                dot(fitted, y, meanY, meanY) / Math.sqrt(dot(fitted, fitted, meanY, meanY) * dot(y, y, meanY, meanY));
        double gap = Math.abs(explained(y, fitted, meanY) - correlation * correlation);
        boolean holds = gap < 1e-10 && explained(y, forced, meanY) < 0;
        return new Claim(
                "C176",
                holds ? Verdict.CONFIRMED : Verdict.WRONG,
                gap,
                "share explained minus squared correlation for a fitted line; the line through the origin falls below"
                        + " 0",
                "");
    }

    private static double explained(double[] y, double[] fitted, double mean) {
        double rest = 0;
        for (int i = 0; i < y.length; i++) {
            rest += (y[i] - fitted[i]) * (y[i] - fitted[i]);
        }
        return 1 - rest / dot(y, y, mean, mean);
    }

    private static double dot(double[] a, double[] b, double fromA, double fromB) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - fromA) * (b[i] - fromB);
        }
        return sum;
    }

    /** Inclusion and exclusion over the folds without a positive. */
    private static Claim emptyFolds() {
        double chance = 0;
        for (int empty = 1; empty < 5; empty++) {
            int left = 100 - 20 * empty;
            double ways = CombinatoricsUtils.binomialCoefficientDouble(5, empty)
                    * CombinatoricsUtils.binomialCoefficientDouble(left, 5)
                    / CombinatoricsUtils.binomialCoefficientDouble(100, 5);
            chance += empty % 2 == 1 ? ways : -ways;
        }
        return new Claim(
                "C177",
                chance > 0.01 ? Verdict.CONFIRMED : Verdict.WRONG,
                chance,
                "100 rows, 5 positives, 5 random folds: chance that some fold has none, by inclusion and exclusion",
                "With fewer positives than folds stratifying cannot help either.");
    }

    /** A design of full rank by its normal equations and one with a doubled column by its pseudo-inverse. */
    private static Claim traceOfHat() {
        SplittableRandom random = new SplittableRandom(179);
        double worst = 0;
        for (int doubled = 0; doubled < 2; doubled++) {
            RealMatrix x = new Array2DRowRealMatrix(12, 5);
            for (int i = 0; i < 12; i++) {
                for (int j = 0; j < 5; j++) {
                    x.setEntry(i, j, j == 4 && doubled == 1 ? x.getEntry(i, 0) : random.nextGaussian());
                }
            }
            SingularValueDecomposition parts = new SingularValueDecomposition(x);
            double trace = x.multiply(parts.getSolver().getInverse()).getTrace();
            worst = Math.max(worst, Math.abs(trace - (5 - doubled)));
        }
        return new Claim(
                "C179",
                worst < 1e-9 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "two random designs of known rank 5 and 4, hat matrix by the pseudo-inverse: worst gap of trace and"
                        + " rank",
                "Where columns repeat, the inverse in the guide's formula must be a pseudo-inverse.");
    }

    private static Claim twentyTests() {
        double chance = 1 - Math.pow(0.95, 20);
        boolean exact = Math.round(100 * chance) == 63;
        return new Claim(
                "C180",
                exact ? Verdict.CONFIRMED : Math.abs(chance - 0.63) < 0.015 ? Verdict.ROUNDED : Verdict.WRONG,
                chance,
                "one minus 0.95 to the power 20, independent tests",
                "Properly rounded it is 64 %; 63 % is what the approximation 1 - 1/e gives.");
    }

    private static Claim bonferroni() {
        double worst = 0;
        for (int tests = 1; tests <= 1000; tests++) {
            worst = Math.max(worst, 1 - Math.pow(1 - 0.05 / tests, tests));
        }
        return new Claim(
                "C181",
                worst <= 0.05 + 1e-12 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "chance of any false alarm at level 0.05 over the number of tests, worst of 1 to 1000 independent"
                        + " tests",
                "For dependent tests the union bound gives the same ceiling.");
    }

    private static Claim rankDiscounts() {
        double early = discount(1) - discount(2);
        double late = discount(99) - discount(100);
        double ratio = early / late;
        return new Claim(
                "C184",
                ratio > 100 ? Verdict.CONFIRMED : Verdict.WRONG,
                ratio,
                "drop of the discount from rank 1 to 2 over that from rank 99 to 100",
                "");
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }

    /** The questions open on every fifth line of the guide. */
    private static Claim extendedQuiz() {
        int count = (1023 - 903) / 5 + 1;
        return new Claim(
                "C185",
                count >= 30 ? Verdict.CONFIRMED : Verdict.WRONG,
                (double) count,
                "counting from the first question's line to the last's, one every five lines",
                "There are 25, so both parts together give 73.");
    }

    private static Claim temperature() {
        double[] z = {2.0, 0.5, -1.0, 0.1};
        double smallest = Double.MAX_VALUE;
        double last = 0;
        for (double tau = 0.1; tau < 10; tau *= 1.1) {
            double scale = tau;
            double total = Arrays.stream(z).map(v -> Math.exp(v / scale)).sum();
            double entropy = Arrays.stream(z)
                    .map(v -> Math.exp(v / scale) / total)
                    .map(p -> -p * Math.log(p))
                    .sum();
            smallest = Math.min(smallest, entropy - last);
            last = entropy;
        }
        return new Claim(
                "C188",
                smallest > 0 ? Verdict.CONFIRMED : Verdict.WRONG,
                smallest,
                "entropy of four scores as the temperature climbs from 0.1 to 10 by tenths, smallest rise",
                "");
    }

    /** Counts the multiplications of a dense layer: forward, both halves of the backward pass, forward once more. */
    private static Claim recomputation() {
        long forward = 0;
        long backward = 0;
        for (int row = 0; row < 8; row++) {
            for (int in = 0; in < 16; in++) {
                for (int out = 0; out < 16; out++) {
                    forward++; // output += input * weight
                    backward++; // slope of input += slope of output * weight
                    backward++; // slope of weight += slope of output * input
                }
            }
        }
        long extra = forward;
        double ofForward = 100.0 * extra / forward;
        boolean meant = Math.abs(ofForward - 33) < 1;
        return new Claim(
                "C189",
                meant ? Verdict.CONFIRMED : Verdict.WRONG,
                ofForward,
                "multiplications of a dense layer counted one by one: repeated forward pass over the first, in per"
                        + " cent",
                "Forward work doubles; the surplus over the whole step is " + 100 * extra / (forward + backward) + ""
                        + " %.");
    }
}
