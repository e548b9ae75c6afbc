package dev.viva.lab.experiment;

import java.util.Arrays;

/**
 * A mixture of two normals on the line.
 *
 * @param share of the second component, 0 to 1
 */
record TwoNormals(double share, double mean1, double sd1, double mean2, double sd2) {
    /** What an E-step finds: responsibilities of the second component, the log-likelihood and the bound they give. */
    record Expected(double[] second, double logLikelihood, double bound) {}

    Expected expect(double[] x) {
        double[] second = new double[x.length];
        double logLikelihood = 0;
        double bound = 0;
        for (int i = 0; i < x.length; i++) {
            double one = Math.log1p(-share) + logNormal(x[i], mean1, sd1);
            double two = Math.log(share) + logNormal(x[i], mean2, sd2);
            double top = Math.max(one, two);
            logLikelihood += top + Math.log(Math.exp(one - top) + Math.exp(two - top));
            double r = 1 / (1 + Math.exp(one - two));
            double rest = 1 / (1 + Math.exp(two - one));
            second[i] = r;
            bound += part(rest, one) + part(r, two);
        }
        return new Expected(second, logLikelihood, bound);
    }

    /** r·(log joint − log r), 0 where r is. */
    private static double part(double r, double joint) {
        return r > 0 ? r * (joint - Math.log(r)) : 0;
    }

    /** The M-step: weighted share, means and deviations. */
    static TwoNormals maximize(double[] x, double[] second) {
        double weight = Arrays.stream(second).sum();
        double rest = x.length - weight;
        double mean1 = 0;
        double mean2 = 0;
        for (int i = 0; i < x.length; i++) {
            mean1 += (1 - second[i]) * x[i] / rest;
            mean2 += second[i] * x[i] / weight;
        }
        double variance1 = 0;
        double variance2 = 0;
        for (int i = 0; i < x.length; i++) {
            variance1 += (1 - second[i]) * (x[i] - mean1) * (x[i] - mean1) / rest;
            variance2 += second[i] * (x[i] - mean2) * (x[i] - mean2) / weight;
        }
        return new TwoNormals(weight / x.length, mean1, Math.sqrt(variance1), mean2, Math.sqrt(variance2));
    }

    double[] parameters() {
        return new double[] {share, mean1, sd1, mean2, sd2};
    }

    /** The log density of a normal distribution. */
    static double logNormal(double x, double mean, double sd) {
        double z = (x - mean) / sd;
        return -z * z / 2 - Math.log(sd) - Math.log(2 * Math.PI) / 2;
    }
}
