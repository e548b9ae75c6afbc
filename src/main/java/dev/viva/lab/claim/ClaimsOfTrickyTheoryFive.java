package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/** The guide's probing questions: smoothing, cross-validation, precision. */
final class ClaimsOfTrickyTheoryFive {
    private ClaimsOfTrickyTheoryFive() {}

    static List<Claim> all() {
        double[] validation = validation();
        return List.of(
                Claim.judged(
                        "C190",
                        Verdict.NOT_COMPUTABLE,
                        "depends on layers, widths and segments; Chen 2016, Korthikanti 2022, from memory",
                        "With segments of root length memory falls from n to about twice its root, so the factor"
                                + " grows with depth."),
                smoothedTarget(),
                Claim.judged(
                        "C192",
                        Verdict.WRONG,
                        "literature: Zhang 2018, Guo 2019, MixText 2020, from memory",
                        "The first paper already mixed speech and tables; for text one mixes embeddings or hidden"
                                + " states."),
                Claim.judged(
                        "C193",
                        Verdict.NOT_COMPUTABLE,
                        "judgement; depends on model, budget and the schedules compared",
                        "No source is given for the span."),
                shareTrainedOn(),
                pessimism(validation),
                leaveOneOutSpread(validation),
                randomPrecision());
    }

    private static Claim smoothedTarget() {
        double worst = 0;
        for (int classes = 2; classes <= 1000; classes++) {
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += 0.9 * (k == 0 ? 1 : 0) + 0.1 / classes;
            }
            worst = Math.max(worst, Math.abs(sum - 1));
        }
        return new Claim(
                "C191",
                worst < 1e-12 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "targets smoothed by 0.1 for 2 to 1000 classes: worst departure of their sum from one",
                "The right class keeps a little more than 1 minus epsilon, because it gets its share of the rest.");
    }

    private static Claim shareTrainedOn() {
        double worst = 0;
        for (int folds : new int[] {2, 3, 5, 10, 60}) {
            for (int fold = 0; fold < folds; fold++) {
                int kept = 0;
                for (int row = 0; row < 60; row++) {
                    kept += row % folds == fold ? 0 : 1;
                }
                worst = Math.max(worst, Math.abs(kept / 60.0 - (1 - 1.0 / folds)));
            }
        }
        return new Claim(
                "C194",
                worst < 1e-12 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "rows left for training counted for 60 rows and 2 to 60 folds, worst departure",
                "Up to a row where the folds do not divide the data evenly.");
    }

    private static Claim pessimism(double[] v) {
        double five = v[1] / v[0] - 1;
        double one = v[2] / v[0] - 1;
        return new Claim(
                "C195",
                five > 0.03 && Math.abs(one) < five / 2 ? Verdict.CONFIRMED : Verdict.WRONG,
                five,
                "least squares, 20 rows, 4 slopes, 4000 data sets: surplus of the five-fold estimate over the true"
                        + " error",
                "Leaving one out the surplus is " + Math.round(1000 * one) / 10.0 + " %.");
    }

    private static Claim leaveOneOutSpread(double[] v) {
        double ratio = v[4] / v[3];
        return new Claim(
                "C196",
                ratio > 1.1 ? Verdict.CONFIRMED : Verdict.MISLEADING,
                ratio,
                "same data sets: variance of the leave-one-out estimate over that of the five-fold one",
                "For stable fits like this one it varies no more than five folds do; for unstable learners it may.");
    }

    /** Means of the true error, five-fold and leave-one-out estimates, and the variances of the last two. */
    private static double[] validation() {
        SplittableRandom random = new SplittableRandom(195);
        int n = 20;
        int p = 4;
        int draws = 4000;
        double[] sums = new double[3];
        double[] squares = new double[3];
        for (int draw = 0; draw < draws; draw++) {
            double[][] x = new double[n][p];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                Arrays.setAll(x[i], j -> random.nextGaussian());
                y[i] = random.nextGaussian();
            }
            double[] all = fit(x, y, new boolean[n]);
            double[] estimates = {1 + Arrays.stream(all).map(b -> b * b).sum(), folds(x, y, 5), folds(x, y, n)};
            for (int e = 0; e < 3; e++) {
                sums[e] += estimates[e] / draws;
                squares[e] += estimates[e] * estimates[e] / draws;
            }
        }
        return new double[] {sums[0], sums[1], sums[2], squares[1] - sums[1] * sums[1], squares[2] - sums[2] * sums[2]};
    }

    private static double folds(double[][] x, double[] y, int folds) {
        double sum = 0;
        for (int fold = 0; fold < folds; fold++) {
            boolean[] out = new boolean[y.length];
            for (int i = fold; i < y.length; i += folds) {
                out[i] = true;
            }
            double[] b = fit(x, y, out);
            for (int i = fold; i < y.length; i += folds) {
                double miss = y[i];
                for (int j = 0; j < b.length; j++) {
                    miss -= b[j] * x[i][j];
                }
                sum += miss * miss;
            }
        }
        return sum / y.length;
    }

    private static double[] fit(double[][] x, double[] y, boolean[] out) {
        int p = x[0].length;
        RealMatrix gram = new Array2DRowRealMatrix(p, p);
        double[] target = new double[p];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < p && !out[i]; j++) {
                target[j] += x[i][j] * y[i];
                for (int k = 0; k < p; k++) {
                    gram.addToEntry(j, k, x[i][j] * x[i][k]);
                }
            }
        }
        return new CholeskyDecomposition(gram)
                .getSolver()
                .solve(new Array2DRowRealMatrix(target))
                .getColumn(0);
    }

    private static Claim randomPrecision() {
        SplittableRandom random = new SplittableRandom(197);
        int rows = 200_000;
        int found = 0;
        double sum = 0;
        for (int rank = 1; rank <= rows; rank++) {
            if (random.nextDouble() < 0.05) {
                found++;
                sum += found / (double) rank;
            }
        }
        return Claim.figure(
                "C197",
                0.05,
                sum / found,
                0.05,
                "average precision of a random order of 200 000 rows with 5 % positives",
                "In small samples it comes out a little higher.");
    }
}
