package dev.viva.lab.check;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.hipparchus.analysis.UnivariateFunction;

/** Second ways to the numbers about generalized linear models. */
final class GlmsChecks {
    private GlmsChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "poisson-offset-by-single-impressions",
                        "adding up single impressions",
                        1e-5,
                        0,
                        GlmsChecks::offset),
                new Check(
                        "logistic-shift-by-differential-equation",
                        "Runge-Kutta along the feature",
                        1e-7,
                        0,
                        GlmsChecks::shift),
                new Check(
                        "bernoulli-variance-by-log-partition",
                        "second difference of the log-partition",
                        1e-4,
                        0,
                        GlmsChecks::variance),
                new Check(
                        "poisson-deviance-by-likelihood",
                        "log-likelihoods, the best mean by search",
                        1e-6,
                        1e-9,
                        GlmsChecks::deviance),
                new Check(
                        "logistic-newton-by-parabola",
                        "parabola through the log-likelihood",
                        1e-4,
                        0,
                        GlmsChecks::newton),
                new Check("negative-binomial-by-mixture", "quadrature over Gamma rates", 1e-5, 0, GlmsChecks::noEvents),
                new Check(
                        "rate-interval-by-curvature",
                        "curvature of the likelihood at its top",
                        1e-4,
                        0,
                        GlmsChecks::upperRate));
    }

    /** An offset means that impressions add up; the rate of one compounds in small steps of the linear predictor. */
    private static double offset(Parameters p, SplittableRandom random) {
        double rate = 1 + (p.get("b0") + p.get("b1") * p.get("x")) / (1 << 26);
        for (int i = 0; i < 26; i++) {
            rate *= rate;
        }
        double clicks = 0;
        for (int i = 0; i < p.whole("imp"); i++) {
            clicks += rate;
        }
        return clicks;
    }

    /** A logistic curve is the solution of dp/dx = b·p·(1 − p). */
    private static double shift(Parameters p, SplittableRandom random) {
        int steps = 2_000;
        double h = p.get("dx") / steps;
        UnivariateFunction slope = q -> p.get("b") * q * (1 - q);
        double q = p.get("p");
        for (int i = 0; i < steps; i++) {
            double k1 = slope.value(q);
            double k2 = slope.value(q + h / 2 * k1);
            double k3 = slope.value(q + h / 2 * k2);
            double k4 = slope.value(q + h * k3);
            q += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return q;
    }

    private static double variance(Parameters p, SplittableRandom random) {
        return curvature(GlmsChecks::logPartition, p.get("th"), 0.01);
    }

    private static double logPartition(double theta) {
        double total = 0;
        for (int y = 0; y <= 1; y++) {
            total += Math.exp(theta * y);
        }
        return Math.log(total);
    }

    private static double curvature(UnivariateFunction f, double at, double h) {
        return (f.value(at + h) - 2 * f.value(at) + f.value(at - h)) / (h * h);
    }

    /** The saturated model is found by search instead of setting its mean to y. */
    private static double deviance(Parameters p, SplittableRandom random) {
        int y = p.whole("y");
        UnivariateFunction misfit = mean -> -PoissonDistribution.of(mean).logProbability(y);
        return 2
                * (misfit.value(p.get("mu"))
                        - Seek.lowest(misfit, 1e-3, 3 * y + 5).getValue());
    }

    /** A Newton step goes to the top of the parabola that touches the log-likelihood at 0. */
    private static double newton(Parameters p, SplittableRandom random) {
        double h = 0.003;
        double left = rowByRow(p, -h);
        double right = rowByRow(p, h);
        return h / 2 * (right - left) / (2 * rowByRow(p, 0) - left - right);
    }

    private static double rowByRow(Parameters p, double b) {
        double total = 0;
        for (int row = 0; row < p.whole("n"); row++) {
            double score = row < p.whole("k") ? b : -b;
            total -= Math.log(1 + Math.exp(-score));
        }
        return total;
    }

    /** Rates λ = s¹⁰ take the pole of the Gamma density at 0 away; a ratio of two sums needs no normalising constant. */
    private static double noEvents(Parameters p, SplittableRandom random) {
        double k = p.get("k");
        double scale = p.get("mu") / k;
        int points = 20_000;
        double h = Math.pow(scale * (k + 60), 0.1) / points;
        double all = 0;
        double none = 0;
        for (int i = 0; i < points; i++) {
            double s = (i + 0.5) * h;
            double rate = Math.pow(s, 10);
            double weight = Math.pow(s, 10 * k - 1) * Math.exp(-rate / scale);
            all += weight;
            none += weight * Math.exp(-rate);
        }
        return none / all;
    }

    /** Highest point of the log-likelihood of the log rate by search, its width by second differences. */
    private static double upperRate(Parameters p, SplittableRandom random) {
        UnivariateFunction misfit = b -> p.get("E") * Math.exp(b) - p.get("y") * b;
        double best = Seek.lowest(misfit, -12, 8).getPoint();
        return Math.exp(best + 1.959964 / Math.sqrt(curvature(misfit, best, 0.001)));
    }
}
