package dev.viva.lab.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Logits of ten classes with labels, row by row. */
final class LabelledLogits {
    private static final int CLASSES = 10;
    private static final double DEVIATION = 2;

    private final double[][] logits;
    private final int[] labels;

    private LabelledLogits(double[][] logits, int[] labels) {
        this.logits = logits;
        this.labels = labels;
    }

    /** How good the probabilities are: NLL in nats, the Brier score summed over classes. */
    record Quality(double ece, double nll, double brier, double accuracy) {}

    /** Normal logits, with labels drawn from their own softmax: calibrated by construction. */
    static LabelledLogits draw(int rows, Chance chance) {
        double[][] logits = new double[rows][CLASSES];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            Arrays.setAll(logits[i], k -> DEVIATION * chance.normal());
            labels[i] = pick(SoftmaxRow.of(logits[i]), chance.uniform());
        }
        return new LabelledLogits(logits, labels);
    }

    private static int pick(double[] probabilities, double share) {
        double sum = 0;
        for (int k = 0; k < CLASSES - 1; k++) {
            sum += probabilities[k];
            if (share < sum) {
                return k;
            }
        }
        return CLASSES - 1;
    }

    /** The same rows with every logit times a factor. */
    LabelledLogits scaled(double factor) {
        double[][] scaled = Arrays.stream(logits)
                .map(row -> Arrays.stream(row).map(z -> factor * z).toArray())
                .toArray(double[][]::new);
        return new LabelledLogits(scaled, labels);
    }

    /** The factor β for the logits that makes the labels most likely, by Newton's method; the NLL is convex in β. */
    double inverseTemperature() {
        double beta = 1;
        double step = 1;
        for (int i = 0; i < 50 && Math.abs(step) > 1e-12; i++) {
            double slope = 0;
            double curvature = 0;
            for (int row = 0; row < labels.length; row++) {
                double[] z = logits[row];
                double[] p = SoftmaxRow.of(z, beta);
                double mean = Vectors.dot(p, z);
                slope += mean - z[labels[row]];
                curvature += IntStream.range(0, CLASSES)
                        .mapToDouble(k -> p[k] * (z[k] - mean) * (z[k] - mean))
                        .sum();
            }
            step = -slope / curvature;
            beta = Math.max(beta + step, beta / 2);
        }
        return beta;
    }

    Quality quality() {
        double nll = 0;
        double brier = 0;
        long right = 0;
        for (int i = 0; i < labels.length; i++) {
            double[] p = SoftmaxRow.of(logits[i]);
            nll -= Math.log(p[labels[i]]);
            brier += Vectors.dot(p, p) - 2 * p[labels[i]] + 1;
            right += isRight(i) ? 1 : 0;
        }
        double rows = labels.length;
        return new Quality(bins().calibrationError(), nll / rows, brier / rows, right / rows);
    }

    boolean isRight(int row) {
        return decision(row) == labels[row];
    }

    private int decision(int row) {
        return SoftmaxRow.largest(logits[row]);
    }

    /** The number of rows where the other logits choose another class. */
    long decisionsChanged(LabelledLogits other) {
        return IntStream.range(0, labels.length)
                .filter(row -> decision(row) != other.decision(row))
                .count();
    }

    /** The probability of the chosen class, row by row. */
    double[] confidences() {
        return IntStream.range(0, labels.length)
                .mapToDouble(row -> SoftmaxRow.of(logits[row])[decision(row)])
                .toArray();
    }

    ReliabilityBins bins() {
        ReliabilityBins bins = new ReliabilityBins();
        double[] confidences = confidences();
        IntStream.range(0, labels.length).forEach(row -> bins.add(confidences[row], isRight(row)));
        return bins;
    }
}
