package dev.viva.lab.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/** One trial of {@link DoubleDescent}: rows from a linear teacher, and random ReLU features added one by one. */
final class RandomFeatures {
    static final int ROWS = 100;
    private static final int INPUTS = 20;
    private static final int TESTS = 200;
    private static final double NOISE = 0.5;
    private static final int BLOCK = 50;
    private static final double[] PENALTIES = PlotLines.logGrid(1e-2, 1e4, 13);

    private final Chance chance;
    private final double penalty;
    /** One row for each input, so that a feature is a sum of long rows. */
    private final double[][] train;

    private final double[][] test;
    private final double[] y;
    private final double[] truth;
    private final double[][] gram = new double[ROWS][ROWS];
    private final double[][] cross = new double[TESTS][ROWS];

    /** What a number of features gave: mean squared errors against the clean target, and the weights' length. */
    record Fit(double test, double train, double norm, double ridge) {}

    RandomFeatures(Chance chance, double penalty) {
        this.penalty = penalty;
        this.chance = chance;
        double[] teacher = Arrays.stream(chance.normals(INPUTS))
                .map(each -> each / Math.sqrt(INPUTS))
                .toArray();
        train = chance.normals(INPUTS, ROWS);
        test = chance.normals(INPUTS, TESTS);
        double[] noises =
                Arrays.stream(chance.normals(ROWS)).map(each -> NOISE * each).toArray();
        y = Vectors.affine(new double[][] {teacher}, train, noises)[0];
        truth = Vectors.affine(new double[][] {teacher}, test, new double[TESTS])[0];
    }

    /** A fit for each number of features, which grow; the first features stay the same. */
    Fit[] fits(int[] features) {
        Fit[] fits = new Fit[features.length];
        int have = 0;
        for (int i = 0; i < features.length; i++) {
            while (have < features[i]) {
                int some = Math.min(BLOCK, features[i] - have);
                addFeatures(some);
                have += some;
            }
            fits[i] = fit(have);
        }
        return fits;
    }

    private void addFeatures(int count) {
        double[][] directions = chance.normals(count, INPUTS);
        double[][] here = relu(Vectors.affine(directions, train, new double[ROWS]));
        double[][] there = relu(Vectors.affine(directions, test, new double[TESTS]));
        double[][] columns = Vectors.transposed(here);
        for (int i = 0; i < ROWS; i++) {
            Vectors.addRows(gram[i], columns[i], here);
        }
        double[][] testColumns = Vectors.transposed(there);
        for (int i = 0; i < TESTS; i++) {
            Vectors.addRows(cross[i], testColumns[i], here);
        }
    }

    private static double[][] relu(double[][] rows) {
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(0, row[i]) / Math.sqrt(INPUTS);
            }
        }
        return rows;
    }

    /** Both fits live in the span of the rows, so that the Gram matrix's eigenvectors serve all penalties. */
    private Fit fit(int features) {
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(gram, false));
        double[] values = eigen.getEigenvalues();
        double[][] vectors = eigen.getVT().getData();
        double[] along =
                Arrays.stream(vectors).mapToDouble(v -> Vectors.dot(v, y)).toArray();
        int rank = Math.min(features, ROWS);
        double[] exact = combined(vectors, along, values, rank, penalty);
        double ridge = Arrays.stream(PENALTIES)
                .map(penalty -> testError(combined(vectors, along, values, rank, penalty)))
                .min()
                .orElseThrow();
        double[] fitted = times(gram, exact);
        return new Fit(testError(exact), Vectors.meanSquare(fitted, y), Math.sqrt(Vectors.dot(exact, fitted)), ridge);
    }

    /** The dual weights Σ vⱼ (vⱼᵀy) / (eigenvalueⱼ + penalty). */
    private static double[] combined(double[][] vectors, double[] along, double[] values, int rank, double penalty) {
        double[] dual = new double[ROWS];
        IntStream.range(0, rank).forEach(j -> Vectors.add(dual, along[j] / (values[j] + penalty), vectors[j]));
        return dual;
    }

    private double testError(double[] dual) {
        return Vectors.meanSquare(times(cross, dual), truth);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> Vectors.dot(row, vector))
                .toArray();
    }
}
