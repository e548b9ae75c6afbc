package dev.viva.lab.experiment;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Rows of normal columns whose answers are pure noise of variance 1, so that the true weights are zero. */
record LinearProblem(double[][] x, double[] y) {

    static LinearProblem draw(int rows, int columns, Chance chance) {
        double[][] x = chance.normals(rows, columns);
        return new LinearProblem(x, chance.normals(rows));
    }

    /** The least-squares weights on all rows. */
    double[] fit() {
        return fitWithout(0, 0);
    }

    /** How far the squares of residuals and of fitted values lie over what they are on average, the noise being normal. */
    double[] surpluses(double[] weights) {
        double residuals = squares(weights, 0, y.length);
        double fitted = Vectors.dot(y, y) - residuals;
        return new double[] {residuals / (y.length - weights.length) - 1, fitted / weights.length - 1};
    }

    private double squares(double[] weights, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double residual = y[i] - Vectors.dot(x[i], weights);
            sum += residual * residual;
        }
        return sum;
    }

    /** The mean squared error over rows, each predicted without its own fold; folds are runs of rows of one length. */
    double crossValidated(int folds) {
        if (folds == y.length) {
            return leftOut();
        }
        int length = y.length / folds;
        double sum = 0;
        for (int from = 0; from < y.length; from += length) {
            sum += squares(fitWithout(from, from + length), from, from + length);
        }
        return sum / y.length;
    }

    /** Leaving one out needs one fit only: each residual is divided by 1 − its leverage (Hastie et al. 2009, section 7.10.1). */
    private double leftOut() {
        RealMatrix inverse = new CholeskyDecomposition(gram(0, 0)).getSolver().getInverse();
        double[] weights = fit();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double leverage = Vectors.dot(x[i], inverse.operate(x[i]));
            double residual = (y[i] - Vectors.dot(x[i], weights)) / (1 - leverage);
            sum += residual * residual;
        }
        return sum / y.length;
    }

    private double[] fitWithout(int from, int to) {
        double[] products = new double[x[0].length];
        for (int i = 0; i < y.length; i++) {
            if (i < from || i >= to) {
                double answer = y[i];
                double[] row = x[i];
                Arrays.setAll(products, j -> products[j] + row[j] * answer);
            }
        }
        return new CholeskyDecomposition(gram(from, to))
                .getSolver()
                .solve(new ArrayRealVector(products, false))
                .toArray();
    }

    private RealMatrix gram(int from, int to) {
        int columns = x[0].length;
        double[][] gram = new double[columns][columns];
        for (int i = 0; i < y.length; i++) {
            if (i < from || i >= to) {
                add(gram, x[i]);
            }
        }
        for (int j = 0; j < columns; j++) {
            for (int k = 0; k < j; k++) {
                gram[k][j] = gram[j][k];
            }
        }
        return new Array2DRowRealMatrix(gram, false);
    }

    private static void add(double[][] gram, double[] row) {
        for (int j = 0; j < row.length; j++) {
            for (int k = 0; k <= j; k++) {
                gram[j][k] += row[j] * row[k];
            }
        }
    }
}
