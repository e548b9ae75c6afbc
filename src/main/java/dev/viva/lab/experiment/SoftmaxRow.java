package dev.viva.lab.experiment;

/** The softmax of one row of logits, and where it is largest. */
final class SoftmaxRow {
    private SoftmaxRow() {}

    static double[] of(double[] logits) {
        return of(logits, 1);
    }

    /** The softmax of the logits times a factor. */
    static double[] of(double[] logits, double factor) {
        double top = factor * logits[largest(logits)];
        double[] p = new double[logits.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(factor * logits[k] - top);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** The first place of the largest value. */
    static int largest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }
}
