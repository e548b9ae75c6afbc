package dev.viva.lab.check;

import java.util.SplittableRandom;

/**
 * What one step of gradient descent gains on ½‖θ‖² when its gradient is the mean of a batch drawn with replacement from
 * a small set of per-example gradients.
 *
 * @param same mean product of an example's gradient with itself
 * @param pair mean product of two independently drawn gradients
 */
record BatchGains(double same, double pair) {
    private static final int DIMENSIONS = 4;

    /** A set with the given trace of the covariance and squared length of the mean, in random proportions. */
    static BatchGains of(double trace, double squaredMean, SplittableRandom random) {
        double[] mean = spread(squaredMean, random);
        double[] variances = spread(trace, random);
        double[][] examples = new double[2 * DIMENSIONS][];
        for (int axis = 0; axis < DIMENSIONS; axis++) {
            double away = variances[axis] * Math.sqrt(DIMENSIONS);
            examples[2 * axis] = moved(mean, axis, away);
            examples[2 * axis + 1] = moved(mean, axis, -away);
        }
        double same = 0;
        double pair = 0;
        for (double[] left : examples) {
            same += dot(left, left) / examples.length;
            for (double[] right : examples) {
                pair += dot(left, right) / (examples.length * examples.length);
            }
        }
        return new BatchGains(same, pair);
    }

    /** The gain of the best step size, found by search. */
    double of(double batch) {
        double squared = same / batch + pair * (1 - 1 / batch);
        return -OneVariable.minimumValue(step -> step * step * squared / 2 - step * pair, 0, 1.5);
    }

    /** Random numbers whose squares sum to the total. */
    private static double[] spread(double total, SplittableRandom random) {
        double[] parts = random.doubles(DIMENSIONS, 0.2, 1).toArray();
        double scale = Math.sqrt(total / dot(parts, parts));
        for (int i = 0; i < DIMENSIONS; i++) {
            parts[i] *= scale;
        }
        return parts;
    }

    private static double[] moved(double[] from, int axis, double by) {
        double[] to = from.clone();
        to[axis] += by;
        return to;
    }

    private static double dot(double[] left, double[] right) {
        double total = 0;
        for (int i = 0; i < left.length; i++) {
            total += left[i] * right[i];
        }
        return total;
    }
}
