package dev.viva.lab.experiment;

import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Median;

/** The maximum mean discrepancy of two samples of one size (Gretton et al. 2012, equations 3 and 5). */
final class KernelTwoSample {
    private static final int PERMUTATIONS = 150;

    private final int half;
    private final double[][] kernel;

    /** The sum over all ordered pairs of different rows. */
    private final double total;

    /** Uses a Gaussian kernel whose bandwidth is the median distance between two rows. */
    KernelTwoSample(double[] x, double[] y) {
        this.half = x.length;
        double[] all = IntStream.range(0, 2 * half)
                .mapToDouble(i -> i < half ? x[i] : y[i - half])
                .toArray();
        double bandwidth = medianDistance(all);
        this.kernel = new double[all.length][all.length];
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < i; j++) {
                double apart = (all[i] - all[j]) / bandwidth;
                kernel[i][j] = Math.exp(-apart * apart / 2);
                kernel[j][i] = kernel[i][j];
                sum += 2 * kernel[i][j];
            }
            kernel[i][i] = 1;
        }
        this.total = sum;
    }

    private static double medianDistance(double[] all) {
        return new Median()
                .evaluate(IntStream.range(0, all.length)
                        .boxed()
                        .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> Math.abs(all[i] - all[j])))
                        .toArray());
    }

    /** The estimate that averages to zero when both samples come from one source. */
    double unbiased() {
        return unbiased(between(IntStream.range(0, 2 * half).toArray()));
    }

    /** The estimate that counts each row against itself; never negative. */
    double biased() {
        double between = between(IntStream.range(0, 2 * half).toArray());
        return (total + 2 * half - 4 * between) / half / half;
    }

    private double unbiased(double between) {
        return (total - 2 * between) / half / (half - 1) - 2 * between / half / half;
    }

    /** The sum of the kernel between the first and the second half of an order. */
    private double between(int[] order) {
        double sum = 0;
        for (int i = 0; i < half; i++) {
            double[] row = kernel[order[i]];
            for (int j = half; j < order.length; j++) {
                sum += row[order[j]];
            }
        }
        return sum;
    }

    /** The share of orders, the given one among them, whose discrepancy is at least as large: an exact p-value. */
    double permutationValue(Chance chance) {
        int[] order = IntStream.range(0, 2 * half).toArray();
        double observed = between(order);
        int asLarge = 1;
        for (int draw = 0; draw < PERMUTATIONS; draw++) {
            shuffle(order, chance);
            // With the total fixed, a larger discrepancy is a smaller sum between the halves.
            asLarge += between(order) <= observed ? 1 : 0;
        }
        return asLarge / (PERMUTATIONS + 1.0);
    }

    private static void shuffle(int[] order, Chance chance) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = chance.below(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
