package dev.viva.lab.check;

import java.util.SplittableRandom;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Matrices with given eigenvalues or singular values in random directions. */
final class Rotations {
    private Rotations() {}

    static RealVector vector(double... entries) {
        return new ArrayRealVector(entries);
    }

    static RealMatrix orthogonal(SplittableRandom random, int size) {
        return orthonormal(random, size, size);
    }

    /** Columns of length 1 at right angles to one another. */
    static RealMatrix orthonormal(SplittableRandom random, int rows, int columns) {
        RealMatrix normal = MatrixUtils.createRealMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                normal.setEntry(i, j, random.nextGaussian());
            }
        }
        return new QRDecomposition(normal).getQ().getSubMatrix(0, rows - 1, 0, columns - 1);
    }

    static RealMatrix symmetric(SplittableRandom random, double... eigenvalues) {
        RealMatrix q = orthogonal(random, eigenvalues.length);
        return q.multiply(MatrixUtils.createRealDiagonalMatrix(eigenvalues)).multiply(q.transpose());
    }

    static RealMatrix withSingularValues(SplittableRandom random, int rows, double... values) {
        return orthonormal(random, rows, values.length)
                .multiply(MatrixUtils.createRealDiagonalMatrix(values))
                .multiply(orthogonal(random, values.length).transpose());
    }
}
