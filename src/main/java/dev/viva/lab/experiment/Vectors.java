package dev.viva.lab.experiment;

/** Sums over plain arrays, where a matrix type would be in the way of the inner loop. */
final class Vectors {
    private Vectors() {}

    /** In four sums side by side, for a processor would otherwise wait for each addition. */
    static double dot(double[] a, double[] b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            sum0 += a[i] * b[i];
        }
        return sum0 + sum1 + sum2 + sum3;
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** Adds {@code factor} times {@code a} to {@code to}. */
    static void add(double[] to, double factor, double[] a) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * a[i];
        }
    }

    /** Adds Σ factorᵢ·rowᵢ, four rows at a time; rows with factor 0 cost nothing. */
    static void addRows(double[] to, double[] factors, double[][] rows) {
        int[] used = new int[factors.length];
        int count = 0;
        for (int i = 0; i < factors.length; i++) {
            used[count] = i;
            count += factors[i] == 0 ? 0 : 1;
        }
        int i = 0;
        for (; i + 3 < count; i += 4) {
            addFour(to, factors, rows, used, i);
        }
        for (; i < count; i++) {
            add(to, factors[used[i]], rows[used[i]]);
        }
    }

    private static void addFour(double[] to, double[] factors, double[][] rows, int[] used, int at) {
        double f0 = factors[used[at]];
        double f1 = factors[used[at + 1]];
        double f2 = factors[used[at + 2]];
        double f3 = factors[used[at + 3]];
        double[] r0 = rows[used[at]];
        double[] r1 = rows[used[at + 1]];
        double[] r2 = rows[used[at + 2]];
        double[] r3 = rows[used[at + 3]];
        for (int k = 0; k < to.length; k++) {
            to[k] += f0 * r0[k] + f1 * r1[k] + f2 * r2[k] + f3 * r3[k];
        }
    }

    /** Each row times the matrix, plus the offset. */
    static double[][] affine(double[][] rows, double[][] matrix, double[] offset) {
        double[][] results = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            results[i] = offset.clone();
            addRows(results[i], rows[i], matrix);
        }
        return results;
    }

    static double[][] transposed(double[][] matrix) {
        double[][] columns = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = matrix[i][j];
            }
        }
        return columns;
    }

    static double[] sum(double[][] rows) {
        double[] sum = new double[rows[0].length];
        for (double[] row : rows) {
            add(sum, 1, row);
        }
        return sum;
    }

    /** Makes the rows orthonormal, each within the span of itself and those before it (Gram and Schmidt, twice). */
    static void orthonormalize(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 2 * i; j++) {
                add(rows[i], -dot(rows[i], rows[j % i]), rows[j % i]);
            }
            double norm = norm(rows[i]);
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] /= norm;
            }
        }
    }

    /** The mean of (aᵢ − bᵢ)². */
    static double meanSquare(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum / a.length;
    }
}
