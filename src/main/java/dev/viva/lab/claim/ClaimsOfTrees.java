package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The guide's statements about trees, bagging and boosting. */
final class ClaimsOfTrees {
    private static final double STEP = 1e-4;

    private ClaimsOfTrees() {}

    static List<Claim> all() {
        return List.of(
                Claim.judged(
                        "C096",
                        Verdict.MISLEADING,
                        "judgement; Grinsztajn 2022 against McElfresh 2023 and Hollmann 2025, from memory",
                        "Holds on Grinsztajn's medium-sized benchmark; McElfresh finds the gap often negligible, and"
                                + " TabPFN v2 wins on small tables."),
                squaredLossResidual(),
                Claim.judged(
                        "C098",
                        Verdict.MISLEADING,
                        "judgement; Chen and Guestrin 2016, section 3, and the release notes, from memory",
                        "The paper enumerates splits exactly or proposes them by weighted quantiles; `hist` came in a"
                                + " later release and is the default since 2.0."),
                Claim.judged(
                        "C099",
                        Verdict.ROUNDED,
                        "reasoned: one pass over sorted rows for each feature",
                        "Linear in the rows only when they are sorted beforehand or binned; sorting at the node adds a"
                                + " factor log n."),
                logOfIncome(),
                Claim.judged(
                        "C101",
                        Verdict.NOT_COMPUTABLE,
                        "judgement; depends on data set, network and tuning",
                        "A rule of thumb with no experiment behind it here."),
                Claim.judged(
                        "C102",
                        Verdict.WRONG,
                        "limits stated by the makers of TabPFN; the FT-Transformer paper from memory",
                        "TabPFN shines on small tables (v1: a thousand rows, v2: about ten thousand, newer ones claim"
                                + " more), and the FT-Transformer was tested on at most about a million."),
                Claim.judged(
                        "C103",
                        Verdict.NOT_COMPUTABLE,
                        "judgement; depends on data, depth and implementation",
                        "Plausible, since each rare column gains little; LightGBM's native categories and feature"
                                + " bundling soften it."));
    }

    /** The slope of half the squared error by central differences, against target minus fit. */
    private static Claim squaredLossResidual() {
        SplittableRandom random = new SplittableRandom(97);
        double worst = 0;
        for (int i = 0; i < 10_000; i++) {
            double target = random.nextDouble(-5, 5);
            double fit = random.nextDouble(-5, 5);
            double slope = (halfSquare(target, fit + STEP) - halfSquare(target, fit - STEP)) / (2 * STEP);
            worst = Math.max(worst, Math.abs(-slope - (target - fit)));
        }
        return new Claim(
                "C097",
                worst < 1e-8 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "worst gap between the falling slope of ½(y − f)², by central differences, and y − f over 10 000 draws",
                "Needs the factor ½: without it the slope is twice the residual, which the learning rate absorbs.");
    }

    private static double halfSquare(double target, double fit) {
        return (target - fit) * (target - fit) / 2;
    }

    /** Best Gini split on the raw feature and on its logarithm: do the two send every row the same way? */
    private static Claim logOfIncome() {
        int rows = 500;
        int samples = 50;
        SplittableRandom random = new SplittableRandom(100);
        int moved = 0;
        for (int sample = 0; sample < samples; sample++) {
            double[] incomes = random.doubles(rows, 8, 13).map(Math::exp).toArray();
            double[] logs = Arrays.stream(incomes).map(Math::log).toArray();
            boolean[] labels = new boolean[rows];
            for (int i = 0; i < rows; i++) {
                labels[i] = random.nextDouble() < 1 / (1 + Math.exp(10.5 - logs[i]));
            }
            boolean[] raw = bestSplit(incomes, labels);
            boolean[] transformed = bestSplit(logs, labels);
            moved += (int) IntStream.range(0, rows)
                    .filter(i -> raw[i] != transformed[i])
                    .count();
        }
        return new Claim(
                "C100",
                moved == 0 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                (double) moved,
                "rows that change sides when the best Gini split is sought on log x instead of x, 50 samples of 500"
                        + " rows",
                "A monotone transform leaves the order and so the splits alone; log income helps linear models and"
                        + " networks, not trees.");
    }

    /** Which rows go left. */
    private static boolean[] bestSplit(double[] x, boolean[] labels) {
        Integer[] order = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        int positives = (int) Arrays.stream(order).filter(i -> labels[i]).count();
        double least = Double.POSITIVE_INFINITY;
        double threshold = Double.NaN;
        int left = 0;
        for (int k = 1; k < x.length; k++) {
            left += labels[order[k - 1]] ? 1 : 0;
            double impurity = mixed(left, k) + mixed(positives - left, x.length - k);
            if (impurity < least && x[order[k - 1]] < x[order[k]]) {
                least = impurity;
                threshold = (x[order[k - 1]] + x[order[k]]) / 2;
            }
        }
        boolean[] sides = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            sides[i] = x[i] < threshold;
        }
        return sides;
    }

    /** Gini impurity times rows. */
    private static double mixed(int positives, int rows) {
        return 2.0 * positives * (rows - positives) / rows;
    }
}
