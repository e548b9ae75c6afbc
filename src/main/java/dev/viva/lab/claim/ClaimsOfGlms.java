package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** The guide's statements about generalized linear models. */
final class ClaimsOfGlms {
    private static final int ROWS = 30;
    private static final int COUNTS = 150;

    private ClaimsOfGlms() {}

    static List<Claim> all() {
        return List.of(convexLoss(), calibrated(), softmaxAsLink(), offset());
    }

    /**
     * How far the loss rises above its chords. With the canonical link the loss of a row is A(η) − y·η, A being the
     * log-partition; the last loss is a contrast, the square with a log link.
     */
    private static Claim convexLoss() {
        DoubleBinaryOperator gaussian = (eta, y) -> eta * eta / 2 - y * eta;
        DoubleBinaryOperator bernoulli = (eta, y) -> Math.log1p(Math.exp(eta)) - Math.min(y, 1) * eta;
        DoubleBinaryOperator poisson = (eta, y) -> Math.exp(eta) - y * eta;
        DoubleBinaryOperator gamma = (eta, y) -> -Math.log(-eta) - y * eta;
        double worst = Math.max(
                Math.max(aboveChord(gaussian, -3, 3), aboveChord(bernoulli, -3, 3)),
                Math.max(aboveChord(poisson, -3, 3), aboveChord(gamma, -3, -0.01)));
        double contrast = aboveChord((eta, y) -> Math.pow(y - Math.exp(eta), 2) / 2, -3, 3);
        return new Claim(
                "C109",
                worst < 1e-9 && contrast > 0 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "how far the loss gets above the middle of a chord, at most: Gaussian, Bernoulli, Poisson and Gamma"
                        + " rows, 2000 chords each",
                "Its curvature in η is the variance of y. The condition is sufficient, not necessary (probit is convex"
                        + " too), and separable data leave the minimum at infinity.");
    }

    /** The most, over chords between two coefficient vectors, that the middle lies above the mean of the ends. */
    private static double aboveChord(DoubleBinaryOperator lossOfRow, double low, double high) {
        SplittableRandom random = new SplittableRandom(109);
        double most = Double.NEGATIVE_INFINITY;
        for (int chord = 0; chord < 2_000; chord++) {
            double from = 0;
            double middle = 0;
            double to = 0;
            double[] start = random.doubles(3, low, high).toArray();
            double[] end = random.doubles(3, low, high).toArray();
            for (int row = 0; row < ROWS; row++) {
                double[] x = random.doubles(3, 0.05, 1).toArray();
                double y = random.nextInt(4);
                double first = dot(x, start);
                double last = dot(x, end);
                from += lossOfRow.applyAsDouble(first, y);
                to += lossOfRow.applyAsDouble(last, y);
                middle += lossOfRow.applyAsDouble((first + last) / 2, y);
            }
            most = Math.max(most, middle - (from + to) / 2);
        }
        return most;
    }

    private static double dot(double[] a, double[] b) {
        double total = 0;
        for (int i = 0; i < a.length; i++) {
            total += a[i] * b[i];
        }
        return total;
    }

    /** Logistic regression on x alone where the true log-odds bend; rows carry exact rates, so nothing is noise. */
    private static Claim calibrated() {
        double[] x = new double[601];
        Arrays.setAll(x, i -> i / 100.0 - 3);
        double[] rates = Arrays.stream(x).map(v -> sigmoid(v + v * v - 2)).toArray();
        double[] line = fitted(x, rates);
        double surplus = 0;
        double gap = 0;
        for (int i = 0; i < x.length; i++) {
            double said = sigmoid(line[0] + line[1] * x[i]);
            surplus += (said - rates[i]) / x.length;
            gap += Math.abs(said - rates[i]) / x.length;
        }
        boolean onlyOnAverage = Math.abs(surplus) < 1e-9 && gap > 0.05;
        return new Claim(
                "C110",
                onlyOnAverage ? Verdict.MISLEADING : Verdict.CONFIRMED,
                gap,
                "mean distance of forecast from true rate for a logistic fit to log-odds that bend, the average being"
                        + " exact",
                "With an intercept the training forecasts add up right overall and against each feature; at a given"
                        + " forecast they are right only if the model is.");
    }

    /** Newton's method for intercept and slope. */
    private static double[] fitted(double[] x, double[] rates) {
        double intercept = 0;
        double slope = 0;
        for (int step = 0; step < 50; step++) {
            double g0 = 0;
            double g1 = 0;
            double h00 = 0;
            double h01 = 0;
            double h11 = 0;
            for (int i = 0; i < x.length; i++) {
                double p = sigmoid(intercept + slope * x[i]);
                double weight = p * (1 - p);
                g0 += rates[i] - p;
                g1 += (rates[i] - p) * x[i];
                h00 += weight;
                h01 += weight * x[i];
                h11 += weight * x[i] * x[i];
            }
            double determinant = h00 * h11 - h01 * h01;
            intercept += (h11 * g0 - h01 * g1) / determinant;
            slope += (h00 * g1 - h01 * g0) / determinant;
        }
        return new double[] {intercept, slope};
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** A link takes the mean to the linear predictor: the log-odds against the last class do so, softmax does not. */
    private static Claim softmaxAsLink() {
        SplittableRandom random = new SplittableRandom(111);
        double worstOfLogit = 0;
        double leastOfSoftmax = Double.POSITIVE_INFINITY;
        for (int draw = 0; draw < 1_000; draw++) {
            double[] eta = random.doubles(4, -3, 3).toArray();
            eta[3] = 0;
            double[] mean = softmax(eta);
            double[] logit =
                    DoubleStream.of(mean).map(p -> Math.log(p / mean[3])).toArray();
            worstOfLogit = Math.max(worstOfLogit, distance(logit, eta));
            leastOfSoftmax = Math.min(leastOfSoftmax, distance(softmax(mean), eta));
        }
        return new Claim(
                "C111",
                worstOfLogit < 1e-12 && leastOfSoftmax > 0.1 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                leastOfSoftmax,
                "least distance of softmax of the means from the linear predictors it would have to return, 1000 draws",
                "The link is the vector of log-odds against a reference class, which returned them exactly; softmax"
                        + " leads back from η to the means.");
    }

    private static double[] softmax(double[] scores) {
        double total = DoubleStream.of(scores).map(Math::exp).sum();
        return DoubleStream.of(scores).map(s -> Math.exp(s) / total).toArray();
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    /** Clicks of single impressions, each Poisson with rate exp(η), are added by convolution. */
    private static Claim offset() {
        SplittableRandom random = new SplittableRandom(112);
        double worst = 0;
        for (int bucket = 0; bucket < 10; bucket++) {
            int impressions = random.nextInt(2, 60);
            double eta = random.nextDouble(-4, -0.5);
            double[] one = new double[COUNTS];
            one[0] = Math.exp(-Math.exp(eta));
            for (int k = 1; k < COUNTS; k++) {
                one[k] = one[k - 1] * Math.exp(eta) / k;
            }
            double[] clicks = one;
            for (int i = 1; i < impressions; i++) {
                clicks = added(clicks, one);
            }
            PoissonDistribution stated = PoissonDistribution.of(Math.exp(Math.log(impressions) + eta));
            for (int k = 0; k < COUNTS; k++) {
                worst = Math.max(worst, Math.abs(clicks[k] - stated.probability(k)));
            }
        }
        return new Claim(
                "C112",
                worst < 1e-10 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "worst gap between the chance of k clicks, impressions added one by one, and the Poisson with that"
                        + " offset",
                "The offset's coefficient is fixed at one; clicks cannot exceed impressions, so the binomial is exact"
                        + " and the Poisson good at low rates.");
    }

    private static double[] added(double[] a, double[] b) {
        double[] sum = new double[COUNTS];
        for (int i = 0; i < COUNTS; i++) {
            for (int j = 0; j <= i; j++) {
                sum[i] += a[j] * b[i - j];
            }
        }
        return sum;
    }
}
