package dev.viva.lab.check;

import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** Explicit matrices with a spectrum that is known because they were built from it. */
final class Matrices {
    private Matrices() {}

    static RealMatrix random(int rows, int columns, SplittableRandom random) {
        RealMatrix matrix = new Array2DRowRealMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.setEntry(i, j, random.nextDouble(-1, 1));
            }
        }
        return matrix;
    }

    static RealMatrix orthogonal(int size, SplittableRandom random) {
        return new QRDecomposition(random(size, size, random)).getQ();
    }

    /** A square matrix with these singular values, rotated on both sides. */
    static RealMatrix withSingularValues(double[] values, SplittableRandom random) {
        return orthogonal(values.length, random)
                .multiply(new DiagonalMatrix(values))
                .multiply(orthogonal(values.length, random));
    }

    /** Data with these singular values whose columns have mean zero. */
    static RealMatrix centredData(int rows, double[] values, SplittableRandom random) {
        RealMatrix raw = random(rows, values.length, random);
        for (int j = 0; j < values.length; j++) {
            double mean =
                    raw.getColumnVector(j).dotProduct(raw.getColumnVector(j).map(x -> 1)) / rows;
            raw.setColumnVector(j, raw.getColumnVector(j).mapSubtract(mean));
        }
        RealMatrix left = new QRDecomposition(raw).getQ().getSubMatrix(0, rows - 1, 0, values.length - 1);
        return left.multiply(new DiagonalMatrix(values)).multiply(orthogonal(values.length, random));
    }

    /** What is left of a matrix without its largest {@code rank} singular directions. */
    static RealMatrix remainder(RealMatrix matrix, int rank) {
        SingularValueDecomposition svd = new SingularValueDecomposition(matrix);
        RealMatrix left = matrix;
        for (int k = 0; k < rank; k++) {
            RealMatrix layer =
                    svd.getU().getColumnVector(k).outerProduct(svd.getV().getColumnVector(k));
            left = left.subtract(layer.scalarMultiply(svd.getSingularValues()[k]));
        }
        return left;
    }
}
