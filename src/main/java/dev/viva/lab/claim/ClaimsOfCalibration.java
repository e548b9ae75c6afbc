package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The guide's statements about calibrated probabilities and how to repair them. */
final class ClaimsOfCalibration {
    private static final double STEP = 1e-5;

    private ClaimsOfCalibration() {}

    static List<Claim> all() {
        return List.of(
                Claim.judged(
                        "C113",
                        Verdict.CONFIRMED,
                        "reasoned: compared with the textbook definition",
                        "With several classes this is usually asked of the top label only, which is weaker than asking"
                                + " it of the whole vector."),
                freeParameters(),
                argmaxKept(),
                isotonic(),
                Claim.judged(
                        "C117",
                        Verdict.MISLEADING,
                        "Guo 2017 from memory; abstract of Minderer 2021 (arXiv 2106.07998)",
                        "Low cross-entropy holds on the training set: on test data Guo saw it climb while the error"
                                + " rate still dropped, and recent vision models are far better calibrated."),
                Claim.judged(
                        "C118",
                        Verdict.NOT_COMPUTABLE,
                        "needs the network and data set; Guo 2017, table 1, from memory",
                        "Published errors after scaling on ImageNet are nearer 2 %, and the temperature differs from"
                                + " model to model."),
                hiddenByBins(),
                confidentErrors());
    }

    /** Independent directions in which the fitted curve can move: the rank of its Jacobian at five scores. */
    private static Claim freeParameters() {
        double[] scores = {-2, -1, 0.5, 1, 2};
        double[] byScale = difference(scores, 0.8 + STEP, 0.3, 0.8 - STEP, 0.3);
        double[] byShift = difference(scores, 0.8, 0.3 + STEP, 0.8, 0.3 - STEP);
        double[] byTemperature = difference(scores, 1 / (1.5 + STEP), 0, 1 / (1.5 - STEP), 0);
        int platt = rank(byScale, byShift);
        int temperature = rank(byTemperature, new double[scores.length]);
        return new Claim(
                "C114",
                platt == 2 && temperature == 1 ? Verdict.CONFIRMED : Verdict.WRONG,
                (double) platt,
                "rank of the Jacobian of Platt's curve at five scores; the same count for temperature gives "
                        + temperature,
                "Platt's two are for a binary score; vector and matrix scaling need more for several classes.");
    }

    private static double[] difference(double[] scores, double a, double b, double c, double d) {
        return DoubleStream.of(scores)
                .map(z -> (sigmoid(a * z + b) - sigmoid(c * z + d)) / (2 * STEP))
                .toArray();
    }

    private static int rank(double[] a, double[] b) {
        double aa = dot(a, a);
        double bb = dot(b, b);
        if (aa * bb - dot(a, b) * dot(a, b) > 1e-9) {
            return 2;
        }
        return aa + bb > 1e-9 ? 1 : 0;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** Also counts pairs of examples whose order by confidence turns round. */
    private static Claim argmaxKept() {
        SplittableRandom random = new SplittableRandom(115);
        int changed = 0;
        int turned = 0;
        for (int draw = 0; draw < 20_000; draw++) {
            double temperature = Math.exp(random.nextDouble(-2, 2));
            double[] one = random.doubles(10, -6, 6).toArray();
            double[] two = random.doubles(10, -6, 6).toArray();
            double[] soft = softmax(one, temperature);
            double[] other = softmax(two, temperature);
            changed += top(soft) == top(one) ? 0 : 1;
            boolean before = highest(softmax(one, 1)) > highest(softmax(two, 1));
            turned += before == highest(soft) > highest(other) ? 0 : 1;
        }
        return new Claim(
                "C115",
                changed == 0 ? Verdict.CONFIRMED : Verdict.WRONG,
                (double) changed,
                "predictions that changed in 20 000 draws of ten logits, temperatures from 0.14 to 7.4",
                "For T > 0. Which of two examples gets the higher confidence can change all the same: it did for "
                        + turned + " of 20 000 pairs.");
    }

    private static double[] softmax(double[] logits, double temperature) {
        double peak = highest(logits);
        double[] raised = DoubleStream.of(logits)
                .map(z -> Math.exp((z - peak) / temperature))
                .toArray();
        double total = DoubleStream.of(raised).sum();
        return DoubleStream.of(raised).map(r -> r / total).toArray();
    }

    private static double highest(double[] values) {
        return DoubleStream.of(values).max().orElseThrow();
    }

    private static int top(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** Squared distance of the isotonic fit from a true curve that bends twice, for few rows and for many. */
    private static Claim isotonic() {
        SplittableRandom random = new SplittableRandom(116);
        double few = meanMiss(30, 400, random);
        double many = meanMiss(3_000, 20, random);
        return new Claim(
                "C116",
                few > 5 * many ? Verdict.ROUNDED : Verdict.WRONG,
                few / many,
                "how many times larger the mean squared miss of the true curve is with 30 rows than with 3000",
                "Any shape, provided it never falls; the flat steps tie scores, which can cost a little AUC.");
    }

    private static double meanMiss(int rows, int samples, SplittableRandom random) {
        double total = 0;
        for (int sample = 0; sample < samples; sample++) {
            double[] rates = random.doubles(rows)
                    .sorted()
                    .map(x -> 0.5 + 3.6 * Math.pow(x - 0.5, 3))
                    .toArray();
            double[] labels = Arrays.stream(rates)
                    .map(rate -> random.nextDouble() < rate ? 1 : 0)
                    .toArray();
            double[] fit = pooled(labels);
            for (int i = 0; i < rows; i++) {
                total += (fit[i] - rates[i]) * (fit[i] - rates[i]) / rows / samples;
            }
        }
        return total;
    }

    /** Pools neighbours until the means rise. */
    private static double[] pooled(double[] labels) {
        List<double[]> blocks = new ArrayList<>();
        for (double label : labels) {
            double[] last = {label, 1};
            while (!blocks.isEmpty()) {
                double[] previous = blocks.get(blocks.size() - 1);
                if (previous[0] / previous[1] < last[0] / last[1]) {
                    break;
                }
                last = new double[] {previous[0] + last[0], previous[1] + last[1]};
                blocks.remove(blocks.size() - 1);
            }
            blocks.add(last);
        }
        return blocks.stream()
                .flatMapToDouble(block -> IntStream.range(0, (int) block[1]).mapToDouble(i -> block[0] / block[1]))
                .toArray();
    }

    /** In each of ten bins half the rows hear the low forecast and have the high rate, the others the reverse. */
    private static Claim hiddenByBins() {
        int bins = 10;
        int rows = 100;
        double binned = 0;
        double exact = 0;
        for (int bin = 0; bin < bins; bin++) {
            double low = (bin + 0.1) / bins;
            double high = (bin + 0.9) / bins;
            double hitsOfLow = Math.rint(high * rows);
            double hitsOfHigh = Math.rint(low * rows);
            binned += Math.abs(rows * (low + high) - hitsOfLow - hitsOfHigh) / (2 * rows * bins);
            exact += (Math.abs(rows * low - hitsOfLow) + Math.abs(rows * high - hitsOfHigh)) / (2 * rows * bins);
        }
        return new Claim(
                "C119",
                binned < 1e-12 && exact > 0.05 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                exact,
                "mean distance of forecast from rate, forecast by forecast, for a forecaster whose ten-bin ECE is zero",
                "Errors of opposite sign cancel inside a bin; and always saying the base rate has no error at all but"
                        + " tells nobody anything.");
    }

    /** A classifier that is right 95 times of 100 and always 99 % sure, against one that says 95 %. */
    private static Claim confidentErrors() {
        double accuracy = 0.95;
        double claimed = 0.99;
        double understated = (1 - accuracy) / (1 - claimed);
        double surplus = brier(accuracy, claimed) - brier(accuracy, accuracy);
        double logSurplus = logLoss(accuracy, claimed) - logLoss(accuracy, accuracy);
        return new Claim(
                "C120",
                understated > 2 && logSurplus > 0 ? Verdict.CONFIRMED : Verdict.WRONG,
                understated,
                "expected cost of errors at the true rate over that at the claimed rate, always 99 % sure and 95 %"
                        + " right",
                String.format(
                        Locale.ROOT,
                        "The Brier score hardly shows it (%.4f more than an honest 95 %%); log loss, %.3f more, and an"
                                + " ECE of %.2f do.",
                        surplus,
                        logSurplus,
                        claimed - accuracy));
    }

    private static double brier(double accuracy, double said) {
        return accuracy * (1 - said) * (1 - said) + (1 - accuracy) * said * said;
    }

    private static double logLoss(double accuracy, double said) {
        return -accuracy * Math.log(said) - (1 - accuracy) * Math.log(1 - said);
    }
}
