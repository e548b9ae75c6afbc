package dev.viva.lab.check;

import java.util.List;
import java.util.SplittableRandom;

/** Second ways to the numbers about calibrated probabilities and their scores. */
final class CalibrationChecks {
    private static final int FINE = 100_000;

    private CalibrationChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "temperature-by-entropy-trade-off",
                        "maximising mean logit plus temperature times entropy",
                        1e-6,
                        0,
                        CalibrationChecks::temperature),
                new Check(
                        "calibration-error-by-rows",
                        "scoring a million rows bin by bin",
                        1e-4,
                        1e-5,
                        CalibrationChecks::calibrationError),
                new Check(
                        "brier-by-cost-weighted-errors",
                        "quadrature over the cost ratio",
                        1e-4,
                        1e-5,
                        CalibrationChecks::brier),
                new Check(
                        "prior-shift-by-weighted-log-loss",
                        "minimising the importance-weighted log loss",
                        1e-5,
                        0,
                        CalibrationChecks::priorShift),
                new Check(
                        "downsampling-by-search",
                        "sampling forward and searching for the rate",
                        1e-7,
                        0,
                        CalibrationChecks::downsampling),
                new Check(
                        "log-loss-by-cost-weighted-errors",
                        "quadrature over the cost ratio",
                        1e-8,
                        0,
                        CalibrationChecks::logLoss),
                new Check(
                        "cost-threshold-by-sweep", "trying every threshold", 1e-4, 1e-5, CalibrationChecks::threshold));
    }

    /** Softmax at temperature T is the distribution with the highest Σ p·logit + T·entropy (Gibbs). */
    private static double temperature(Parameters p, SplittableRandom random) {
        return Seek.lowest(
                        top -> -p.get("g") * top - p.get("Tm") * (entropyTerm(top) + entropyTerm(1 - top)),
                        1e-9,
                        1 - 1e-9)
                .getPoint();
    }

    private static double entropyTerm(double share) {
        return -share * Math.log(share);
    }

    private static double calibrationError(Parameters p, SplittableRandom random) {
        int rows = 1_000_000;
        long first = Math.round(p.get("w") * rows);
        return (gap(first, p.get("c1"), p.get("a1")) + gap(rows - first, p.get("c2"), p.get("a2"))) / rows;
    }

    /** How far the sum of confidences lies from the number of hits among rows of one bin. */
    private static double gap(long rows, double confidence, double accuracy) {
        long hits = Math.round(accuracy * rows);
        double surplus = 0;
        for (long row = 0; row < rows; row++) {
            surplus += confidence - (row < hits ? 1 : 0);
        }
        return Math.abs(surplus);
    }

    /**
     * The Brier score is twice the mean loss of acting on the forecast when a false alarm costs t and a miss 1 − t, over
     * all t from 0 to 1 (Schervish 1989).
     */
    private static double brier(Parameters p, SplittableRandom random) {
        double total = 0;
        for (int i = 0; i < FINE; i++) {
            double t = (i + 0.5) / FINE;
            total += costOfActing(p.get("p"), t) + costOfActing(p.get("q"), t);
        }
        return total / FINE;
    }

    /** The forecaster is calibrated: the event happens as often as the forecast says. */
    private static double costOfActing(double forecast, double t) {
        return forecast > t ? t * (1 - forecast) : (1 - t) * forecast;
    }

    /** Examples of a class weigh as many times more as the class is more common in deployment. */
    private static double priorShift(Parameters p, SplittableRandom random) {
        double positives = p.get("p") * p.get("p1") / p.get("p0");
        double negatives = (1 - p.get("p")) * (1 - p.get("p1")) / (1 - p.get("p0"));
        double score = Seek.lowest(
                        z -> positives * Math.log1p(Math.exp(-z)) + negatives * Math.log1p(Math.exp(z)), -15, 15)
                .getPoint();
        return 1 / (1 + Math.exp(-score));
    }

    /** What would the model say if the true rate were r? The r at which it says p. */
    private static double downsampling(Parameters p, SplittableRandom random) {
        double users = 1e6;
        return Seek.root(
                r -> {
                    double clicks = r * users;
                    double rows = users - (users - clicks) * (1 - p.get("w"));
                    return clicks - p.get("p") * rows;
                },
                0,
                1);
    }

    /** The log loss weighs false alarms t and misses 1 − t by 1/(t(1 − t)) over all t (Schervish 1989). */
    private static double logLoss(Parameters p, SplittableRandom random) {
        double right = Seek.area(t -> (1 - t) / (t * (1 - t)), p.get("c"), 1 - 1e-13);
        double wrong = Seek.area(t -> t / (t * (1 - t)), 1e-13, p.get("c"));
        return p.get("a") * right + (1 - p.get("a")) * wrong;
    }

    /** Cases with every probability equally often; the threshold with the lowest total cost. */
    private static double threshold(Parameters p, SplittableRandom random) {
        double cost = 0;
        double least = 0;
        int best = 0;
        // Moving the threshold past a case of probability q saves its false alarms and adds its misses.
        for (int i = 0; i < FINE; i++) {
            double q = (i + 0.5) / FINE;
            cost += q * p.get("cN") - (1 - q) * p.get("cF");
            if (cost < least) {
                least = cost;
                best = i + 1;
            }
        }
        return (double) best / FINE;
    }
}
