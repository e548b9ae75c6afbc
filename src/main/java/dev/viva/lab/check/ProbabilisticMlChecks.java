package dev.viva.lab.check;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Second ways for probabilistic machine learning. */
final class ProbabilisticMlChecks {
    private ProbabilisticMlChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "beta-posterior-by-quadrature",
                        "quadrature of prior times likelihood",
                        1e-8,
                        0,
                        ProbabilisticMlChecks::clickRateMean),
                new Check(
                        "beta-mode-by-maximisation",
                        "numerical maximum of log prior plus log likelihood",
                        1e-5,
                        0,
                        ProbabilisticMlChecks::clickRateMode),
                new Check(
                        "gaussian-posterior-by-grid",
                        "prior times the likelihood of a data set with that mean, on a grid",
                        1e-7,
                        1e-9,
                        ProbabilisticMlChecks::gaussianMean),
                new Check(
                        "ridge-strength-by-matching",
                        "the ridge strength whose fit is the numerical MAP of a random regression",
                        1e-6,
                        0,
                        ProbabilisticMlChecks::ridgeStrength),
                new Check(
                        "laplace-scale-by-maximisation",
                        "numerical maximum of the likelihood",
                        1e-6,
                        0,
                        ProbabilisticMlChecks::laplaceScale),
                new Check(
                        "poisson-loss-by-minimisation",
                        "numerical minimum of the loss, probabilities built factor by factor",
                        1e-9,
                        1e-10,
                        ProbabilisticMlChecks::poissonLoss),
                new Check(
                        "gamma-posterior-by-quadrature",
                        "quadrature over the log rate of prior times Poisson likelihood",
                        1e-8,
                        0,
                        ProbabilisticMlChecks::eventRate),
                new Check(
                        "logit-gradients-by-differences",
                        "finite differences of both losses",
                        1e-6,
                        0,
                        ProbabilisticMlChecks::gradientRatio));
    }

    private static double clickRateMean(Parameters p, SplittableRandom random) {
        double top = -OneVariable.minimumValue(rate -> -logPosterior(p, rate), 1e-9, 1 - 1e-9);
        DoubleUnaryOperator density = rate -> Math.exp(logPosterior(p, rate) - top);
        return OneVariable.area(rate -> rate * density.applyAsDouble(rate), 0, 1) / OneVariable.area(density, 0, 1);
    }

    private static double clickRateMode(Parameters p, SplittableRandom random) {
        return OneVariable.minimum(rate -> -logPosterior(p, rate), 1e-9, 1 - 1e-9);
    }

    /** Up to a constant: log prior plus log likelihood of clicks and passes. */
    private static double logPosterior(Parameters p, double rate) {
        double click = Math.log(rate);
        double pass = Math.log1p(-rate);
        double prior = (p.get("a") - 1) * click + (p.get("b") - 1) * pass;
        return prior + p.get("k") * click + (p.get("n") - p.get("k")) * pass;
    }

    private static double gaussianMean(Parameters p, SplittableRandom random) {
        double[] data = centred(p.whole("n"), p.get("xb"), random);
        double[] logs = new double[4_001];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            double mean = at(i);
            double log = -square((mean - p.get("m0")) / p.get("t")) / 2;
            for (double x : data) {
                log -= square((x - mean) / p.get("s")) / 2;
            }
            logs[i] = log;
            most = Math.max(most, log);
        }
        double weight = 0;
        double total = 0;
        for (int i = 0; i < logs.length; i++) {
            weight += Math.exp(logs[i] - most);
            total += at(i) * Math.exp(logs[i] - most);
        }
        return total / weight;
    }

    private static double at(int i) {
        return -20 + i * 0.01;
    }

    /** Random data with exactly the given mean. */
    private static double[] centred(int n, double mean, SplittableRandom random) {
        double[] data = random.doubles(n, -1, 1).toArray();
        double shift = mean - Arrays.stream(data).average().orElseThrow();
        for (int i = 0; i < n; i++) {
            data[i] += shift;
        }
        return data;
    }

    private static double square(double x) {
        return x * x;
    }

    private static double ridgeStrength(Parameters p, SplittableRandom random) {
        double[] x = random.doubles(4, 0.3, 0.9).toArray();
        double[] y = random.doubles(4, 0.5, 2).toArray();
        DoubleUnaryOperator surprise =
                beta -> misfit(x, y, beta) / (2 * square(p.get("s"))) + square(beta) / (2 * square(p.get("t")));
        double map = flat(surprise, -10, 10);
        return Math.exp(OneVariable.root(
                logStrength -> flat(beta -> misfit(x, y, beta) + Math.exp(logStrength) * square(beta), -10, 10) - map,
                -12,
                12));
    }

    private static double misfit(double[] x, double[] y, double beta) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            total += square(y[i] - x[i] * beta);
        }
        return total;
    }

    /** Where a parabola is flat: its difference quotient has no error but rounding. */
    private static double flat(DoubleUnaryOperator f, double low, double high) {
        return OneVariable.root(b -> f.applyAsDouble(b + 0.5) - f.applyAsDouble(b - 0.5), low, high);
    }

    private static double laplaceScale(Parameters p, SplittableRandom random) {
        double[] sizes = {p.get("r1"), p.get("r2"), p.get("r3"), p.get("r4")};
        DoubleUnaryOperator loss = logScale -> {
            double scale = Math.exp(logScale);
            double total = 0;
            for (double size : sizes) {
                total -= Math.log(Math.exp(-size / scale) / (2 * scale));
            }
            return total;
        };
        return Math.exp(OneVariable.minimum(loss, -4, 3));
    }

    private static double poissonLoss(Parameters p, SplittableRandom random) {
        int[] counts = {p.whole("y1"), p.whole("y2"), p.whole("y3")};
        DoubleUnaryOperator loss = rate -> {
            double total = 0;
            for (int count : counts) {
                total -= Math.log(poisson(count, rate)) / counts.length;
            }
            return total;
        };
        return OneVariable.minimumValue(loss, 0.01, 20);
    }

    private static double poisson(int count, double rate) {
        double probability = Math.exp(-rate);
        for (int i = 1; i <= count; i++) {
            probability *= rate / i;
        }
        return probability;
    }

    /** In the log rate the density stays bounded even where the prior's shape is below 1. */
    private static double eventRate(Parameters p, SplittableRandom random) {
        DoubleUnaryOperator log = u -> {
            double rate = Math.exp(u);
            double prior = (p.get("a") - 1) * u - p.get("b") * rate;
            double likelihood = p.get("S") * u - p.get("n") * rate;
            return prior + likelihood + u;
        };
        double top = -OneVariable.minimumValue(u -> -log.applyAsDouble(u), -20, 8);
        double mass = OneVariable.area(u -> Math.exp(log.applyAsDouble(u) - top), -60, 8);
        return OneVariable.area(u -> Math.exp(log.applyAsDouble(u) - top + u), -60, 8) / mass;
    }

    private static double gradientRatio(Parameters p, SplittableRandom random) {
        double y = p.get("y");
        DoubleUnaryOperator entropy = z -> y == 1 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
        DoubleUnaryOperator squared = z -> square(1 / (1 + Math.exp(y == 1 ? z : -z))) / 2;
        return slope(entropy, p.get("z")) / slope(squared, p.get("z"));
    }

    private static double slope(DoubleUnaryOperator loss, double at) {
        double h = 1e-4;
        return (loss.applyAsDouble(at + h) - loss.applyAsDouble(at - h)) / (2 * h);
    }
}
