package dev.viva.lab.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.vector.constrained.ADMMQPOptimizer;
import org.hipparchus.optim.nonlinear.vector.constrained.ADMMQPOption;
import org.hipparchus.optim.nonlinear.vector.constrained.LinearInequalityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.QuadraticFunction;

/** Separable points of the plane, and the widest strip between their classes by two methods. */
final class HardMargin {
    /** No point lies further out than this in either coordinate. */
    static final double REACH = 5;

    private final double[][] x;
    private final int[] y;

    private HardMargin(double[][] x, int[] y) {
        this.x = x;
        this.y = y;
    }

    /** Two clouds on both sides of a slanted strip that is kept empty. */
    static HardMargin draw(int points, Chance chance) {
        double[][] x = new double[points][];
        int[] y = new int[points];
        for (int i = 0; i < points; i++) {
            y[i] = i % 2 == 0 ? 1 : -1;
            do {
                x[i] = new double[] {1.8 * y[i] + 1.2 * chance.normal(), y[i] + 1.2 * chance.normal()};
            } while (y[i] * (0.9 * x[i][0] + 0.45 * x[i][1]) < 0.8
                    || Math.max(Math.abs(x[i][0]), Math.abs(x[i][1])) > REACH);
        }
        return new HardMargin(x, y);
    }

    int size() {
        return y.length;
    }

    double[] point(int i) {
        return x[i];
    }

    int sign(int i) {
        return y[i];
    }

    int[] of(int sign) {
        return IntStream.range(0, y.length).filter(i -> y[i] == sign).toArray();
    }

    /** (w₁, w₂, b) of the least ½‖w‖² with y(w·x + b) ≥ 1, by a quadratic-programming library. */
    double[] primal() {
        double[][] sides = new double[y.length][];
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        for (int i = 0; i < y.length; i++) {
            sides[i] = new double[] {y[i] * x[i][0], y[i] * x[i][1], y[i]};
        }
        ADMMQPOption option = new ADMMQPOption();
        option.setEps(1e-9);
        double[][] squares = {{1, 0, 0}, {0, 1, 0}, {0, 0, 0}};
        return new ADMMQPOptimizer()
                .optimize(
                        new ObjectiveFunction(
                                new QuadraticFunction(new Array2DRowRealMatrix(squares), new ArrayRealVector(3), 0)),
                        new LinearInequalityConstraint(new Array2DRowRealMatrix(sides), new ArrayRealVector(ones)),
                        new InitialGuess(new double[3]),
                        new MaxIter(100_000),
                        option)
                .getX()
                .toArray();
    }

    /** α of the largest Σα − ½‖Σαyx‖² with α ≥ 0 and Σαy = 0: steps on the pair that violates most (Platt 1998). */
    double[] dual(int steps) {
        double[] alpha = new double[y.length];
        for (int step = 0; step < steps; step++) {
            double[] weights = weights(alpha);
            int up = -1;
            int down = -1;
            for (int i = 0; i < y.length; i++) {
                boolean free = alpha[i] > 0;
                up = (y[i] > 0 || free) && (up < 0 || pull(i, weights) > pull(up, weights)) ? i : up;
                down = (y[i] < 0 || free) && (down < 0 || pull(i, weights) < pull(down, weights)) ? i : down;
            }
            double gain = pull(up, weights) - pull(down, weights);
            if (gain < 1e-12) {
                break;
            }
            double[] apart = {x[up][0] - x[down][0], x[up][1] - x[down][1]};
            double move = gain / Vectors.dot(apart, apart);
            move = y[up] < 0 ? Math.min(move, alpha[up]) : move;
            move = y[down] > 0 ? Math.min(move, alpha[down]) : move;
            alpha[up] += y[up] * move;
            alpha[down] -= y[down] * move;
        }
        return alpha;
    }

    private double pull(int i, double[] weights) {
        return y[i] - Vectors.dot(weights, x[i]);
    }

    /** Σ αyx. */
    double[] weights(double[] alpha) {
        double[] weights = new double[2];
        for (int i = 0; i < y.length; i++) {
            Vectors.add(weights, alpha[i] * y[i], x[i]);
        }
        return weights;
    }

    double dualValue(double[] alpha) {
        double[] weights = weights(alpha);
        return Arrays.stream(alpha).sum() - Vectors.dot(weights, weights) / 2;
    }

    /** The one that puts the boundary halfway between the classes. */
    double bias(double[] weights) {
        return -(least(1, weights) - least(-1, weights)) / 2;
    }

    /** The distance between the classes' closest points along the direction. */
    double gap(double[] weights) {
        return (least(1, weights) + least(-1, weights)) / Vectors.norm(weights);
    }

    /** The least sign·(w·x) of a class. */
    private double least(int sign, double[] weights) {
        return Arrays.stream(of(sign))
                .mapToDouble(i -> sign * Vectors.dot(weights, x[i]))
                .min()
                .orElseThrow();
    }
}
