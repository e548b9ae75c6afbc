package dev.viva.lab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.hipparchus.stat.descriptive.rank.Median;

/** What the softmax of many rows of attention scores looks like. */
final class AttentionRows {
    private static final int QUERIES_PER_SET = 20;
    private static final double SATURATED = 0.99;

    private final List<Double> largest = new ArrayList<>();
    private final List<Double> jacobians = new ArrayList<>();
    private final StreamingStatistics softness = new StreamingStatistics();
    private long scores;
    private double squares;

    /**
     * Averages over rows.
     *
     * @param variance of the scores, whose mean is zero by symmetry
     * @param shareSaturated of rows with one probability over 0.99
     * @param softness the mean of Σp(1 − p)
     * @param medianJacobian the median Frobenius norm of diag(p) − ppᵀ
     */
    record Found(
            double variance,
            double meanLargest,
            double medianLargest,
            double shareSaturated,
            double softness,
            double medianJacobian) {}

    /** Draws sets of normal keys with twenty normal queries each, and hands over the dot products of each query. */
    static void draw(int dimension, int keys, double keyDeviation, Chance chance, Consumer<double[]> row) {
        for (int set = 0; set < (keys < 100 ? 100 : 50); set++) {
            double[][] key = chance.normals(keys, dimension);
            double[][] queries = chance.normals(QUERIES_PER_SET, dimension);
            for (double[] query : queries) {
                row.accept(Arrays.stream(key)
                        .mapToDouble(each -> keyDeviation * Vectors.dot(each, query))
                        .toArray());
            }
        }
    }

    void add(double[] raw, double scale) {
        double[] p = SoftmaxRow.of(raw, scale);
        double second = 0;
        double third = 0;
        for (int k = 0; k < p.length; k++) {
            squares += scale * scale * raw[k] * raw[k];
            second += p[k] * p[k];
            third += p[k] * p[k] * p[k];
        }
        scores += p.length;
        largest.add(p[SoftmaxRow.largest(p)]);
        softness.addValue(1 - second);
        jacobians.add(Math.sqrt(Math.max(0, second - 2 * third + second * second)));
    }

    Found found() {
        double[] top = largest.stream().mapToDouble(each -> each).toArray();
        return new Found(
                squares / scores,
                Arrays.stream(top).average().orElseThrow(),
                new Median().evaluate(top),
                (double) Arrays.stream(top).filter(each -> each > SATURATED).count() / top.length,
                softness.getMean(),
                new Median()
                        .evaluate(jacobians.stream().mapToDouble(each -> each).toArray()));
    }
}
