package dev.viva.lab.experiment;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** What the truncated SVD of a matrix is measured against: approximations that know nothing of singular values. */
final class RankRivals {
    private final RealMatrix matrix;
    private final double[][] rows;
    private final Chance chance;

    RankRivals(RealMatrix matrix, Chance chance) {
        this.matrix = matrix;
        this.rows = matrix.getData();
        this.chance = chance;
    }

    /**
     * The errors of projecting the rows to a random plane: Frobenius and spectral.
     *
     * @param spectral false to leave the second one out, which costs most; it is infinite then
     */
    double[] projection(int rank, boolean spectral) {
        double[][] plane = chance.normals(rank, matrix.getColumnDimension());
        Vectors.orthonormalize(plane);
        return new double[] {
            Math.sqrt(square(matrix.getFrobeniusNorm()) - kept(plane)),
            spectral ? spectral(outside(plane)) : Double.POSITIVE_INFINITY
        };
    }

    /** The squares that the projection of the rows to the plane keeps. */
    private double kept(double[][] plane) {
        double kept = 0;
        for (double[] row : rows) {
            for (double[] direction : plane) {
                kept += square(Vectors.dot(row, direction));
            }
        }
        return kept;
    }

    private RealMatrix outside(double[][] plane) {
        RealMatrix directions = new Array2DRowRealMatrix(plane, false);
        return matrix.subtract(matrix.multiplyTransposed(directions).multiply(directions));
    }

    /**
     * The Frobenius error after rounds of least squares for one factor with the other held, from a random start. Only
     * the span of the held factor matters.
     */
    double alternating(int rank, int rounds) {
        double[][] right = chance.normals(rank, matrix.getColumnDimension());
        for (int i = 0; i < rounds; i++) {
            Vectors.orthonormalize(right);
            double[][] left = Arrays.stream(right).map(matrix::operate).toArray(double[][]::new);
            Vectors.orthonormalize(left);
            right = Arrays.stream(left).map(matrix::preMultiply).toArray(double[][]::new);
        }
        Vectors.orthonormalize(right);
        return outside(right).getFrobeniusNorm();
    }

    /** The largest singular value. */
    static double spectral(RealMatrix matrix) {
        return new SingularValueDecomposition(matrix).getSingularValues()[0];
    }

    private static double square(double x) {
        return x * x;
    }
}
