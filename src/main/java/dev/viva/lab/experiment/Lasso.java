package dev.viva.lab.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;

/** ½‖y − Xw‖² + λ‖w‖₁ by coordinate descent (Friedman, Hastie, Höfling, Tibshirani 2007). */
final class Lasso {
    private static final double STILL = 1e-14;

    private final double[][] columns;
    private final double[] y;
    private final int sweeps;

    /**
     * @param sweeps the most rounds over all columns
     */
    Lasso(double[][] rows, double[] y, int sweeps) {
        this.columns = IntStream.range(0, rows[0].length)
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
        this.y = y;
        this.sweeps = sweeps;
    }

    /** From this penalty on every weight is zero: ‖Xᵀy‖∞. */
    double largestPenalty() {
        return Arrays.stream(columns)
                .mapToDouble(column -> Math.abs(Vectors.dot(column, y)))
                .max()
                .orElseThrow();
    }

    double[] weights(double penalty) {
        double[] weights = new double[columns.length];
        double[] residual = y.clone();
        for (int sweep = 0; sweep < sweeps; sweep++) {
            double moved = 0;
            for (int j = 0; j < weights.length; j++) {
                double size = Vectors.dot(columns[j], columns[j]);
                double wanted = shrunk(Vectors.dot(columns[j], residual) + size * weights[j], penalty) / size;
                Vectors.add(residual, weights[j] - wanted, columns[j]);
                moved = Math.max(moved, Math.abs(wanted - weights[j]));
                weights[j] = wanted;
            }
            if (moved < STILL) {
                return weights;
            }
        }
        return weights;
    }

    private static double shrunk(double value, double by) {
        return Math.signum(value) * Math.max(0, Math.abs(value) - by);
    }

    /** How far the weights are from optimal: |xⱼᵀr − λ sign wⱼ| where wⱼ ≠ 0, else |xⱼᵀr| − λ. */
    double violation(double[] weights, double penalty) {
        double[] residual = y.clone();
        for (int j = 0; j < weights.length; j++) {
            Vectors.add(residual, -weights[j], columns[j]);
        }
        return IntStream.range(0, weights.length)
                .mapToDouble(j -> {
                    double pull = Vectors.dot(columns[j], residual);
                    return weights[j] == 0
                            ? Math.abs(pull) - penalty
                            : Math.abs(pull - penalty * Math.signum(weights[j]));
                })
                .max()
                .orElseThrow();
    }
}
