package dev.viva.lab.experiment;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** Empirical Rademacher complexities, from random signs and from all of them. */
final class SignDraws {
    private final int draws;
    private final double chanceOfPlus;
    private final Chance chance;

    SignDraws(int draws, double chanceOfPlus, Chance chance) {
        this.draws = draws;
        this.chanceOfPlus = chanceOfPlus;
        this.chance = chance;
    }

    /** A mean with its standard error. */
    record Estimate(double mean, double error) {}

    static double[][] signVectors(int count, int rows, Chance chance) {
        double[][] vectors = new double[count][rows];
        Arrays.stream(vectors).forEach(each -> Arrays.setAll(each, j -> chance.uniform() < 0.5 ? 1 : -1));
        return vectors;
    }

    /** Of ⟨w, x⟩ with ‖w‖ at most the radius: (B/n) E‖Σσx‖. */
    Estimate normBall(double[][] x, double radius) {
        return mean(x.length, signs -> radius * normOfSum(x, signs) / x.length);
    }

    /** Of finitely many vectors of outputs: (1/n) E max ⟨σ, h⟩. */
    Estimate finiteClass(double[][] outputs) {
        int rows = outputs[0].length;
        return mean(
                rows,
                signs -> Arrays.stream(outputs)
                                .mapToDouble(each -> Vectors.dot(each, signs))
                                .max()
                                .orElseThrow()
                        / rows);
    }

    private Estimate mean(int rows, ToDoubleFunction<double[]> value) {
        StreamingStatistics values = new StreamingStatistics();
        double[] signs = new double[rows];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.setAll(signs, i -> chance.uniform() < chanceOfPlus ? 1 : -1);
            values.addValue(value.applyAsDouble(signs));
        }
        return new Estimate(values.getMean(), values.getStandardDeviation() / Math.sqrt(draws));
    }

    /** The same as {@link #normBall} without chance: all 2ⁿ patterns, n at most 20. */
    static double normBallOverAllPatterns(double[][] x, double radius) {
        int rows = x.length;
        double[] signs = new double[rows];
        double total = 0;
        for (int pattern = 0; pattern < 1 << rows; pattern++) {
            int bits = pattern;
            Arrays.setAll(signs, i -> (bits >> i & 1) == 1 ? 1 : -1);
            total += normOfSum(x, signs);
        }
        return radius * total / (1 << rows) / rows;
    }

    /** B√(Σ‖x‖²)/n, by Jensen's inequality. */
    static double normBallBound(double[][] x, double radius) {
        double squares =
                Arrays.stream(x).mapToDouble(row -> Vectors.dot(row, row)).sum();
        return radius * Math.sqrt(squares) / x.length;
    }

    private static double normOfSum(double[][] x, double[] signs) {
        double[] sum = new double[x[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += signs[i] * x[i][j];
            }
        }
        return Math.sqrt(Vectors.dot(sum, sum));
    }

    /** In how many ways lines through the origin split points of the plane: turns a line and counts the patterns met. */
    static int dichotomiesOfLines(double[][] points) {
        double[] turns = Arrays.stream(points)
                .mapToDouble(point -> Math.atan2(point[1], point[0]) + Math.PI / 2)
                .flatMap(angle -> IntStream.of(0, 1).mapToDouble(half -> (angle + half * Math.PI) % (2 * Math.PI)))
                .map(angle -> (angle + 2 * Math.PI) % (2 * Math.PI))
                .sorted()
                .toArray();
        return (int) IntStream.range(0, turns.length)
                .mapToDouble(i ->
                        i + 1 < turns.length ? (turns[i] + turns[i + 1]) / 2 : (turns[i] + turns[0] + 2 * Math.PI) / 2)
                .mapToObj(angle -> pattern(points, angle))
                .distinct()
                .count();
    }

    private static String pattern(double[][] points, double angle) {
        double[] normal = {Math.cos(angle), Math.sin(angle)};
        StringBuilder pattern = new StringBuilder(points.length);
        Arrays.stream(points).forEach(point -> pattern.append(Vectors.dot(point, normal) > 0 ? '+' : '-'));
        return pattern.toString();
    }
}
