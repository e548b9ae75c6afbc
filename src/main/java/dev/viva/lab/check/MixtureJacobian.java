package dev.viva.lab.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.DecompositionSolver;
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

    /**
     * Every row has entries in the coordinates of its own component and, all alike, in the scores. So the rank is what the
     * components have each by themselves, and what the scores add where no coordinates could stand in for them.
     */
    int rank() {
        double[] weights = weights();
        RealMatrix scores = new Array2DRowRealMatrix(components, components);
        int rank = 0;
        for (int k = 0; k < components; k++) {
            RealMatrix slopes = derivatives();
            int own = rank(slopes.getSubMatrix(0, slopes.getRowDimension() - 1, 0, slopes.getColumnDimension() - 2));
            rank += own;
            if (rank(slopes) > own) {
                scores.setRowVector(k, scores(weights, k));
            }
        }
        return rank + rank(scores);
    }

    private static int rank(RealMatrix matrix) {
        double[] spectrum = new SingularValueDecomposition(matrix).getSingularValues();
        return (int) Arrays.stream(spectrum).filter(s -> s > DROP * spectrum[0]).count();
    }

    /** The slope of ln p(z = k) in every score: (j = k) − weightⱼ. */
    private static RealVector scores(double[] weights, int k) {
        RealVector slopes = MatrixUtils.createRealVector(weights).mapMultiply(-1);
        slopes.addToEntry(k, 1);
        return slopes;
    }

    /** Of ln p(x | z) at more points than a component has coordinates; the last column is 1, for a score. */
    private RealMatrix derivatives() {
        List<Nudged> nudged = nudged(coordinates());
        RealMatrix slopes = new Array2DRowRealMatrix(nudged.size() + 3, nudged.size() + 1);
        for (int row = 0; row < slopes.getRowDimension(); row++) {
            RealVector x =
                    Matrices.random(1, dimensions, random).getRowVector(0).mapMultiply(2);
            for (int j = 0; j < nudged.size(); j++) {
                slopes.setEntry(row, j, nudged.get(j).slope(x));
            }
            slopes.setEntry(row, nudged.size(), 1);
        }
        return slopes;
    }

    /** Of the softmax of scores by chance. */
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

    private List<Nudged> nudged(double[] coordinates) {
        List<Nudged> all = new ArrayList<>();
        for (int j = 0; j < coordinates.length; j++) {
            double[] ahead = coordinates.clone();
            double[] behind = coordinates.clone();
            ahead[j] += STEP;
            behind[j] -= STEP;
            all.add(new Nudged(component(ahead), component(behind)));
        }
        return all;
    }

    private Component component(double[] coordinates) {
        RealMatrix root = new Array2DRowRealMatrix(dimensions, dimensions);
        for (int i = 0; i < dimensions; i++) {
            for (int j = 0; j < dimensions; j++) {
                root.setEntry(i, j, coordinates[dimensions + i * dimensions + j]);
            }
        }
        LUDecomposition lu = new LUDecomposition(root);
        RealVector mean = MatrixUtils.createRealVector(Arrays.copyOf(coordinates, dimensions));
        return new Component(mean, lu.getSolver(), Math.log(Math.abs(lu.getDeterminant())));
    }

    /** A component with one coordinate a little larger, and a little smaller. */
    private record Nudged(Component ahead, Component behind) {
        double slope(RealVector x) {
            return (ahead.logDensity(x) - behind.logDensity(x)) / (2 * STEP);
        }
    }

    /** A normal density; its root is factored once for all points. */
    private record Component(RealVector mean, DecompositionSolver root, double logDeterminant) {
        /** Up to a constant. */
        double logDensity(RealVector x) {
            RealVector whitened = root.solve(x.subtract(mean));
            return -logDeterminant - whitened.dotProduct(whitened) / 2;
        }
    }
}
