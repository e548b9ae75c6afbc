package dev.viva.lab.check;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * The directions in which a Gaussian mixture can really change. It is written with too many coordinates (softmax scores for
 * the weights, any square root A of a covariance AAᵀ); the rank of the derivatives of ln p(x, z) at many points is the
 * number of free parameters.
 */
final class MixtureJacobian {
    private static final double STEP = 1e-5;
    private static final double DROP = 1e-6;

    private final int components;
    private final int dimensions;
    private final SplittableRandom random;

    MixtureJacobian(int components, int dimensions, SplittableRandom random) {
        this.components = components;
        this.dimensions = dimensions;
        this.random = random;
    }

    int rank() {
        int own = dimensions + dimensions * dimensions;
        int columns = components * own + components;
        int samples = own + 3;
        RealMatrix jacobian = new Array2DRowRealMatrix(components * samples, columns);
        double[] weights = weights();
        for (int k = 0; k < components; k++) {
            double[] coordinates = coordinates();
            for (int row = k * samples; row < (k + 1) * samples; row++) {
                RealVector x =
                        Matrices.random(1, dimensions, random).getRowVector(0).mapMultiply(2);
                for (int j = 0; j < own; j++) {
                    jacobian.setEntry(row, k * own + j, slope(coordinates, j, x));
                }
                for (int j = 0; j < components; j++) {
                    jacobian.setEntry(row, components * own + j, (j == k ? 1 : 0) - weights[j]);
                }
            }
        }
        double[] spectrum = new SingularValueDecomposition(jacobian).getSingularValues();
        return (int) Arrays.stream(spectrum).filter(s -> s > DROP * spectrum[0]).count();
    }

    /** Of the softmax of scores by chance; its log has the slope (j = k) − weightⱼ in score j. */
    private double[] weights() {
        double[] odds = random.doubles(components, 0.5, 1.5).toArray();
        return MatrixUtils.createRealVector(odds)
                .mapDivide(MatrixUtils.createRealVector(odds).getL1Norm())
                .toArray();
    }

    /** A mean, then the rows of a root of the covariance near the identity. */
    private double[] coordinates() {
        double[] coordinates =
                random.doubles(dimensions + dimensions * dimensions, -0.3, 0.3).toArray();
        for (int i = 0; i < dimensions; i++) {
            coordinates[dimensions + i * dimensions + i] += 1;
        }
        return coordinates;
    }

    private double slope(double[] coordinates, int j, RealVector x) {
        double[] ahead = coordinates.clone();
        double[] behind = coordinates.clone();
        ahead[j] += STEP;
        behind[j] -= STEP;
        return (logDensity(ahead, x) - logDensity(behind, x)) / (2 * STEP);
    }

    /** Up to a constant. */
    private double logDensity(double[] coordinates, RealVector x) {
        RealMatrix root = new Array2DRowRealMatrix(dimensions, dimensions);
        RealVector offset = x.copy();
        for (int i = 0; i < dimensions; i++) {
            offset.addToEntry(i, -coordinates[i]);
            for (int j = 0; j < dimensions; j++) {
                root.setEntry(i, j, coordinates[dimensions + i * dimensions + j]);
            }
        }
        LUDecomposition lu = new LUDecomposition(root);
        RealVector whitened = lu.getSolver().solve(offset);
        return -Math.log(Math.abs(lu.getDeterminant())) - whitened.dotProduct(whitened) / 2;
    }
}
