package dev.viva.lab.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.stat.regression.SimpleRegression;
import org.hipparchus.util.CombinatoricsUtils;

/** Second ways to the numbers of the mixed chapter: tests, samples, metrics; {@link TrickyArithmetic} has the rest. */
final class TrickyTheoryChecks {
    private TrickyTheoryChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "false-positives-by-inclusion-exclusion",
                        "exact inclusion and exclusion",
                        1e-12,
                        0,
                        TrickyTheoryChecks::anyFalsePositive),
                new Check(
                        "sample-variance-by-all-samples",
                        "listing all samples of a two-point law",
                        1e-9,
                        0,
                        TrickyTheoryChecks::sampleVariance),
                new Check("auc-by-quadrature", "quadrature over the score", 1e-7, 0, TrickyTheoryChecks::auc),
                new Check(
                        "precision-by-first-alarm",
                        "waiting for the first alarm in a queue",
                        1e-8,
                        0,
                        TrickyTheoryChecks::precision),
                new Check("ndcg-by-permutations", "best of all orders", 1e-12, 0, TrickyTheoryChecks::ndcg),
                new Check(
                        "recomputation-by-schedule",
                        "running the schedule and counting",
                        1e-9,
                        0,
                        TrickyArithmetic::recomputation),
                new Check(
                        "checkpoints-by-trying",
                        "trying every number of segments",
                        1e-12,
                        0,
                        TrickyArithmetic::checkpoints),
                new Check(
                        "empty-fold-by-generating-function",
                        "exact count by polynomials",
                        1e-9,
                        1e-12,
                        TrickyTheoryChecks::emptyFold),
                new Check(
                        "leverage-by-nudging-a-response",
                        "refitting after a nudge",
                        1e-7,
                        0,
                        TrickyTheoryChecks::leverage),
                new Check(
                        "log-sum-exp-by-many-digits",
                        "60-digit arithmetic without a shift",
                        1e-12,
                        1e-12,
                        TrickyArithmetic::logSumExp));
    }

    /** Bonferroni's sums in full: single tests, minus pairs, plus triples … in exact decimals. */
    private static double anyFalsePositive(Parameters p, SplittableRandom random) {
        int m = p.whole("m");
        BigDecimal level = BigDecimal.valueOf(p.get("a"));
        BigDecimal all = BigDecimal.ONE;
        BigInteger groups = BigInteger.ONE;
        BigDecimal total = BigDecimal.ZERO;
        for (int j = 1; j <= m; j++) {
            groups = groups.multiply(BigInteger.valueOf(m - j + 1)).divide(BigInteger.valueOf(j));
            all = all.multiply(level);
            BigDecimal term = all.multiply(new BigDecimal(groups));
            total = j % 2 == 1 ? total.add(term) : total.subtract(term);
        }
        return total.doubleValue();
    }

    /** Values of plus or minus σ, equally likely: all samples, those with the same number of plus signs together. */
    private static double sampleVariance(Parameters p, SplittableRandom random) {
        int n = p.whole("n");
        double sigma = Math.sqrt(p.get("s2"));
        double total = 0;
        for (int plus = 0; plus <= n; plus++) {
            double mean = sigma * (2.0 * plus - n) / n;
            double squares = plus * Math.pow(sigma - mean, 2) + (n - plus) * Math.pow(-sigma - mean, 2);
            total += CombinatoricsUtils.binomialCoefficientDouble(n, plus) * Math.pow(0.5, n) * squares / n;
        }
        return total;
    }

    /** How likely a negative scores below a positive, positive by positive. */
    private static double auc(Parameters p, SplittableRandom random) {
        NormalDistribution negatives = NormalDistribution.of(0, 1);
        NormalDistribution positives = NormalDistribution.of(p.get("d"), 1);
        return Seek.area(x -> positives.density(x) * negatives.cumulativeProbability(x), -9, 13);
    }

    /** People pass one by one until the first alarm; how likely is it a true one? */
    private static double precision(Parameters p, SplittableRandom random) {
        double hit = p.get("pi") * p.get("t");
        double quiet = p.get("pi") * (1 - p.get("t")) + (1 - p.get("pi")) * (1 - p.get("f"));
        double waiting = 1;
        double first = 0;
        while (waiting > 1e-13) {
            first += waiting * hit;
            waiting *= quiet;
        }
        return first;
    }

    private static double ndcg(Parameters p, SplittableRandom random) {
        int[] grades = {p.whole("a"), p.whole("b"), p.whole("c")};
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        double best = Arrays.stream(orders)
                .mapToDouble(order -> gain(grades, order))
                .max()
                .orElseThrow();
        return gain(grades, orders[0]) / best;
    }

    private static double gain(int[] grades, int[] order) {
        double total = 0;
        for (int rank = 1; rank <= order.length; rank++) {
            total += ((1 << grades[order[rank - 1]]) - 1) * Math.log(2) / Math.log(rank + 1);
        }
        return total;
    }

    /** The coefficient of x^P in ((1 + x)^m − 1)^K counts the placements that leave no fold without a positive. */
    private static double emptyFold(Parameters p, SplittableRandom random) {
        int positives = p.whole("P_");
        BigInteger[] fold = ways(p.whole("m"), positives);
        fold[0] = BigInteger.ZERO;
        BigInteger[] placed = ways(0, positives);
        for (int k = 0; k < p.whole("K"); k++) {
            placed = product(placed, fold);
        }
        BigInteger all = ways(p.whole("K") * p.whole("m"), positives)[positives];
        return new BigDecimal(all.subtract(placed[positives])).doubleValue() / all.doubleValue();
    }

    /** Coefficients of (1 + x)^size up to x^most, row by row of Pascal's triangle. */
    private static BigInteger[] ways(int size, int most) {
        BigInteger[] row = new BigInteger[most + 1];
        Arrays.fill(row, BigInteger.ZERO);
        row[0] = BigInteger.ONE;
        for (int i = 0; i < size; i++) {
            for (int j = most; j > 0; j--) {
                row[j] = row[j].add(row[j - 1]);
            }
        }
        return row;
    }

    private static BigInteger[] product(BigInteger[] a, BigInteger[] b) {
        BigInteger[] c = new BigInteger[a.length];
        Arrays.fill(c, BigInteger.ZERO);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; i + j < a.length; j++) {
                c[i + j] = c[i + j].add(a[i].multiply(b[j]));
            }
        }
        return c;
    }

    /** Leverage is how much a point's own fitted value moves when its response moves by one. */
    private static double leverage(Parameters p, SplittableRandom random) {
        double[] x = geometry(p, random);
        SimpleRegression before = new SimpleRegression();
        SimpleRegression after = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            double y = random.nextDouble();
            before.addData(x[i], y);
            after.addData(x[i], i == 0 ? y + 1 : y);
        }
        return after.predict(x[0]) - before.predict(x[0]);
    }

    /** Points of which the first lies d from the mean and whose squared distances from it add up to S. */
    private static double[] geometry(Parameters p, SplittableRandom random) {
        int n = p.whole("n");
        double d = p.get("d");
        double[] x = random.doubles(n).toArray();
        x[0] = 0;
        double mean = Arrays.stream(x).sum() / (n - 1);
        double squares =
                Arrays.stream(x).skip(1).map(v -> (v - mean) * (v - mean)).sum();
        double stretch = Math.sqrt((p.get("S") - d * d - d * d / (n - 1)) / squares);
        double centre = 3;
        for (int i = 1; i < n; i++) {
            x[i] = centre - d / (n - 1) + stretch * (x[i] - mean);
        }
        x[0] = centre + d;
        return x;
    }
}
