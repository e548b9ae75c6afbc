package dev.viva.lab.experiment;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A generalized linear model with its canonical link and one feature, fitted by iteratively reweighted least squares
 * (McCullagh and Nelder 1989, section 2.5); with this link that is Newton's method on the likelihood.
 *
 * @param intercept on the scale of the link
 * @param slope of the feature, on the scale of the link
 * @param errors the standard errors of intercept and slope, from the information at the fit
 * @param scores Σ(y − μ) and Σx(y − μ) at the fit, which the fit makes zero
 * @param steps how many steps it took
 */
record CanonicalFit(double intercept, double slope, double[] errors, double[] scores, int steps) {
    private static final int MOST_STEPS = 60;

    /**
     * The distribution of the answers.
     *
     * @param mean of the linear predictor
     * @param variance of the mean
     */
    record Family(DoubleUnaryOperator mean, DoubleUnaryOperator variance) {
        static final Family POISSON = new Family(Math::exp, mean -> mean);
        static final Family BERNOULLI = new Family(eta -> 1 / (1 + Math.exp(-eta)), mean -> mean * (1 - mean));
    }

    /** Answers with their feature and the known part of the linear predictor, row by row. */
    record Rows(double[] x, double[] offset, double[] y) {}

    /** Score and information at one point. */
    private record Local(double[] score, RealMatrix information) {}

    /** The linear predictor of a row without offset. */
    double predictor(double x) {
        return intercept + slope * x;
    }

    /**
     * Fits.
     *
     * @param start a first guess of the intercept; the slope starts at zero
     */
    static CanonicalFit of(Rows rows, Family family, double start) {
        double[] beta = {start, 0};
        int steps = 0;
        double moved = Double.POSITIVE_INFINITY;
        while (moved > 1e-13 && steps < MOST_STEPS) {
            Local at = at(beta, rows, family);
            double[] step = new CholeskyDecomposition(at.information)
                    .getSolver()
                    .solve(new ArrayRealVector(at.score))
                    .toArray();
            beta = new double[] {beta[0] + step[0], beta[1] + step[1]};
            moved = Math.hypot(step[0], step[1]);
            steps++;
        }
        Local end = at(beta, rows, family);
        RealMatrix covariance =
                new CholeskyDecomposition(end.information).getSolver().getInverse();
        double[] errors = {Math.sqrt(covariance.getEntry(0, 0)), Math.sqrt(covariance.getEntry(1, 1))};
        return new CanonicalFit(beta[0], beta[1], errors, end.score, steps);
    }

    private static Local at(double[] beta, Rows rows, Family family) {
        double[] score = new double[2];
        double[][] information = new double[2][2];
        for (int i = 0; i < rows.y.length; i++) {
            double x = rows.x[i];
            double mean = family.mean.applyAsDouble(beta[0] + beta[1] * x + rows.offset[i]);
            double weight = family.variance.applyAsDouble(mean);
            double residual = rows.y[i] - mean;
            score[0] += residual;
            score[1] += residual * x;
            information[0][0] += weight;
            information[0][1] += weight * x;
            information[1][1] += weight * x * x;
        }
        information[1][0] = information[0][1];
        return new Local(score, MatrixUtils.createRealMatrix(information));
    }
}
