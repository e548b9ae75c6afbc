package dev.viva.grading.model;

import java.util.Arrays;
import java.util.List;

/** The features of all rows in a few steps each, so that a split is sought among few places. */
final class Bins {
    private static final int MOST = 32;

    private final double[][] cuts;
    private final byte[][] steps;

    Bins(List<Rows.Row> rows, int columns) {
        cuts = new double[columns][];
        steps = new byte[columns][rows.size()];
        for (int column = 0; column < columns; column++) {
            int at = column;
            double[] values =
                    rows.stream().mapToDouble(row -> row.features()[at]).toArray();
            cuts[column] = cuts(values.clone());
            for (int row = 0; row < values.length; row++) {
                steps[column][row] = (byte) step(cuts[column], values[row]);
            }
        }
    }

    private static double[] cuts(double[] values) {
        Arrays.sort(values);
        double[] cuts = new double[MOST];
        int size = 0;
        for (int i = 1; i < MOST; i++) {
            double cut = Math.round(1e5 * values[(int) ((long) i * values.length / MOST)]) / 1e5;
            if (cut > values[0] && (size == 0 || cut > cuts[size - 1])) {
                cuts[size++] = cut;
            }
        }
        return Arrays.copyOf(cuts, size);
    }

    private static int step(double[] cuts, double value) {
        int step = 0;
        while (step < cuts.length && value >= cuts[step]) {
            step++;
        }
        return step;
    }

    int steps(int column) {
        return cuts[column].length + 1;
    }

    double cut(int column, int step) {
        return cuts[column][step];
    }

    byte[] of(int column) {
        return steps[column];
    }
}
