package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** What Adam's averages and steps are, run step by step. */
final class AdamSteps {
    private AdamSteps() {}

    /** The recursion against the weighted means it stands for. */
    static Claim equations() {
        SplittableRandom random = new SplittableRandom(22);
        double[] gradients = Draws.normals(200, random);
        double m = 0;
        double v = 0;
        double worst = 0;
        for (int t = 1; t <= gradients.length; t++) {
            double g = gradients[t - 1];
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            worst = Math.max(worst, Math.abs(m / (1 - Math.pow(0.9, t)) - mean(gradients, t, 0.9, x -> x)));
            worst = Math.max(worst, Math.abs(v / (1 - Math.pow(0.999, t)) - mean(gradients, t, 0.999, x -> x * x)));
        }
        return new Claim(
                "C022",
                worst < 1e-9 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "worst gap over 200 steps between the corrected recursions and explicitly weighted means of g and g²",
                "");
    }

    private static double mean(double[] values, int count, double keep, DoubleUnaryOperator f) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < count; i++) {
            double weight = Math.pow(keep, count - 1 - i);
            sum += weight * f.applyAsDouble(values[i]);
            weights += weight;
        }
        return sum / weights;
    }

    /** How far L2 in the gradient moves a weight of 1 in 3000 steps of Adam. */
    private static double decay(double mean, double spread) {
        return adam(mean, spread, 0) - adam(mean, spread, 1e-3);
    }

    private static double adam(double mean, double spread, double lambda) {
        SplittableRandom random = new SplittableRandom(23);
        double theta = 1;
        double m = 0;
        double v = 0;
        for (int t = 1; t <= 3_000; t++) {
            double g = mean + spread * Draws.normal(random) + lambda * theta;
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            theta -= 1e-3 * (m / (1 - Math.pow(0.9, t))) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
        }
        return theta;
    }

    static Claim coupledDecay() {
        double quiet = decay(0, 0.1);
        double noisy = decay(0, 1) / quiet;
        double steady = decay(1, 0.1) / quiet;
        return new Claim(
                "C023",
                noisy < 0.5 ? Verdict.ROUNDED : Verdict.WRONG,
                noisy,
                String.format(
                        Locale.ROOT,
                        "decay in 3000 Adam steps at gradient deviation 1 over that at 0.1; deviation 0.1 about a mean"
                                + " of 1 gives %.2f",
                        steady),
                "What divides is the uncentred second moment, so a large mean gradient starves the decay as well.");
    }

    static Claim firstMoment() {
        double g = 3;
        double m = 0.9 * 0 + (1 - 0.9) * g;
        return Claim.figure("C027", 0.1, m / g, 1e-9, "one step of the moving average on a gradient, over it", "");
    }

    static Claim uncorrected() {
        double m = 0;
        double v = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int t = 1; t <= 100; t++) {
            m = 0.9 * m + 0.1;
            v = 0.999 * v + 0.001;
            least = Math.min(least, m / Math.sqrt(v));
            most = Math.max(most, m / Math.sqrt(v));
        }
        return new Claim(
                "C028",
                least > 1 ? Verdict.WRONG : Verdict.CONFIRMED,
                least,
                String.format(
                        Locale.ROOT,
                        "smallest uncorrected step over the corrected one, steps 1 to 100, gradient constant; largest"
                                + " %.2f",
                        most),
                "They are too large throughout, since v starts even further below its level than m.");
    }
}
