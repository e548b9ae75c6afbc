package dev.viva.lab.experiment;

import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Ridge regression of the labels with the kernel (1 + x·z)², and with the six features that kernel stands for. */
final class KernelRidge {
    private static final double PENALTY = 0.5;
    private static final int TESTS = 200;

    private final HardMargin margin;
    private final RealVector labels;
    private final double[][] tests;

    KernelRidge(HardMargin margin, Chance chance) {
        this.margin = margin;
        this.labels = MatrixUtils.createRealVector(
                IntStream.range(0, margin.size()).mapToDouble(margin::sign).toArray());
        this.tests = chance.normals(TESTS, 2);
    }

    /** The largest difference between the two predictions. */
    double gap() {
        double[][] rows =
                IntStream.range(0, margin.size()).mapToObj(margin::point).toArray(double[][]::new);
        RealVector dual = solve(kernel(rows, rows), labels);
        RealVector byKernel = kernel(tests, rows).operate(dual);
        RealMatrix features = features(rows);
        RealVector weights =
                solve(features.transposeMultiply(features), features.transpose().operate(labels));
        return byKernel.subtract(features(tests).operate(weights)).getLInfNorm();
    }

    private static RealVector solve(RealMatrix gram, RealVector target) {
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(gram.getRowDimension());
        return new CholeskyDecomposition(gram.add(identity.scalarMultiply(PENALTY)))
                .getSolver()
                .solve(target);
    }

    private static RealMatrix kernel(double[][] a, double[][] b) {
        RealMatrix kernel = new Array2DRowRealMatrix(a.length, b.length);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                double inner = 1 + Vectors.dot(a[i], b[j]);
                kernel.setEntry(i, j, inner * inner);
            }
        }
        return kernel;
    }

    private static RealMatrix features(double[][] rows) {
        RealMatrix features = new Array2DRowRealMatrix(rows.length, 6);
        double root = Math.sqrt(2);
        for (int i = 0; i < rows.length; i++) {
            double x = rows[i][0];
            double z = rows[i][1];
            features.setRow(i, new double[] {1, root * x, root * z, x * x, z * z, root * x * z});
        }
        return features;
    }
}
