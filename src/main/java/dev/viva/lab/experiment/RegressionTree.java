package dev.viva.lab.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A least-squares tree on one input (CART: Breiman, Friedman, Olshen, Stone 1984). */
final class RegressionTree {
    private final double value;
    private final double cut;
    private final @Nullable RegressionTree left;
    private final @Nullable RegressionTree right;

    /**
     * Grows to a depth, or until no split helps.
     *
     * @param rows which rows to fit, repeats allowed
     */
    static RegressionTree grown(double[] x, double[] y, int[] rows, int depth) {
        int[] sorted = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(i -> i)
                .toArray();
        return new RegressionTree(x, y, sorted, 0, sorted.length, depth);
    }

    static RegressionTree grown(double[] x, double[] y, int depth) {
        return grown(x, y, IntStream.range(0, x.length).toArray(), depth);
    }

    private RegressionTree(double[] x, double[] y, int[] rows, int from, int to, int depth) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += y[rows[i]];
        }
        value = sum / (to - from);
        int split = depth == 0 ? -1 : split(x, y, rows, from, to, sum);
        if (split < 0) {
            cut = 0;
            left = null;
            right = null;
        } else {
            cut = (x[rows[split - 1]] + x[rows[split]]) / 2;
            left = new RegressionTree(x, y, rows, from, split, depth - 1);
            right = new RegressionTree(x, y, rows, split, to, depth - 1);
        }
    }

    /** Where the right part begins in the split that explains most, or −1 where none explains anything. */
    private static int split(double[] x, double[] y, int[] rows, int from, int to, double total) {
        double best = total * total / (to - from) + 1e-12;
        int split = -1;
        double sum = 0;
        for (int i = from + 1; i < to; i++) {
            sum += y[rows[i - 1]];
            double rest = total - sum;
            double explained = sum * sum / (i - from) + rest * rest / (to - i);
            if (explained > best && x[rows[i - 1]] < x[rows[i]]) {
                best = explained;
                split = i;
            }
        }
        return split;
    }

    double predict(double x) {
        RegressionTree node = this;
        while (node.left != null && node.right != null) {
            node = x < node.cut ? node.left : node.right;
        }
        return node.value;
    }
}
