package dev.viva.lab.claim;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** What priors do to estimates, found by search and quadrature and set against the closed forms. */
final class PriorsRecomputed {
    private static final long SEED = 5;

    private PriorsRecomputed() {}

    static double priorGap() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0;
        for (int trial = 0; trial < 20; trial++) {
            double slope = random.nextDouble(-2, 2);
            double[] x = random.doubles(15, -1, 1).toArray();
            double[] y = DoubleStream.of(x)
                    .map(v -> slope * v + random.nextDouble(-1, 1))
                    .toArray();
            double xx = 0;
            double xy = 0;
            for (int i = 0; i < x.length; i++) {
                xx += x[i] * x[i];
                xy += x[i] * y[i];
            }
            double soft = Math.signum(xy) * Math.max(0, Math.abs(xy) - 1 / 0.5) / xx;
            worst = Math.max(worst, Math.abs(peak(x, y, b -> b * b / (2 * 0.25)) - xy / (xx + 1 / 0.25)));
            worst = Math.max(worst, Math.abs(peak(x, y, b -> Math.abs(b) / 0.5) - soft));
            worst = Math.max(worst, Math.abs(peak(x, y, b -> 0) - xy / xx));
        }
        return worst;
    }

    /** The slope of highest posterior under unit noise; the prior is given as minus its logarithm. */
    private static double peak(double[] x, double[] y, DoubleUnaryOperator prior) {
        return ClaimTools.least(
                b -> {
                    double loss = prior.applyAsDouble(b);
                    for (int i = 0; i < x.length; i++) {
                        loss += (y[i] - b * x[i]) * (y[i] - b * x[i]) / 2;
                    }
                    return loss;
                },
                -6,
                7);
    }

    static double conjugacyGap() {
        double beta = apart(t -> Math.pow(t, 2 + 3) * Math.pow(1 - t, 3 + 4), 1, 6.0 / 14, 6.0 * 7 / (14 * 15));
        double[] y = {0.3, 1.2, -0.4};
        DoubleUnaryOperator mean = t -> Math.exp(-(t - 1) * (t - 1) / (2 * 2.0)) * normals(y, t, 1);
        double centre = (1 / 2.0 + 1.1) / (1 / 2.0 + 3);
        double normal =
                apart(t -> mean.applyAsDouble(t - 15), 30, centre + 15, (centre + 15) * (centre + 15) + 1 / 3.5);
        double rate = 1.5 + (0.09 + 1.44 + 0.16) / 2;
        double precision =
                apart(t -> t * Math.exp(-1.5 * t) * normals(y, 0, t), 30, 3.5 / rate, 3.5 * 4.5 / (rate * rate));
        DoubleUnaryOperator counts = t -> t <= 0 ? 0 : t * Math.exp(-3 * t) * poissons(t, 1, 0, 4);
        double poisson = apart(counts, 30, 7.0 / 6, 7.0 * 8 / 36);
        return DoubleStream.of(beta, dirichletGap(), normal, precision, poisson)
                .max()
                .orElseThrow();
    }

    /** A Dirichlet(2, 1, 3) prior with counts 1, 4, 2: quadrature over the simplex. */
    private static double dirichletGap() {
        double[] moments = new double[2];
        for (int power = 0; power < 2; power++) {
            int k = power;
            moments[k] = ClaimTools.area(
                    a -> ClaimTools.area(
                            b -> Math.pow(a, 2 + k) * Math.pow(b, 4) * Math.pow(1 - a - b, 4), 0, 1 - a, 2),
                    0,
                    1,
                    2);
        }
        return Math.abs(moments[1] / moments[0] - 3.0 / 13);
    }

    private static double normals(double[] y, double mean, double precision) {
        return DoubleStream.of(y)
                .map(v -> Math.sqrt(precision) * Math.exp(-precision * (v - mean) * (v - mean) / 2))
                .reduce(1, (a, b) -> a * b);
    }

    private static double poissons(double rate, int... counts) {
        double product = 1;
        for (int count : counts) {
            product *= PoissonDistribution.of(rate).probability(count);
        }
        return product;
    }

    /** How far mean and second moment of a density on (0, high), known up to a factor, are from the given ones. */
    private static double apart(DoubleUnaryOperator density, double high, double mean, double second) {
        double mass = ClaimTools.area(density, 0, high);
        double first = ClaimTools.area(t -> t * density.applyAsDouble(t), 0, high) / mass;
        double square = ClaimTools.area(t -> t * t * density.applyAsDouble(t), 0, high) / mass;
        return Math.max(Math.abs(first - mean), Math.abs(square - second) / second);
    }
}
