package dev.viva.ability.pick;

import dev.viva.ability.model.ItemParameters;

/**
 * What an answer is expected to tell about an ability, in precision: weight · slope² · P(1 − P), where P(1 − P) is taken as
 * a normal curve with variance 2.546 in its logit, so that its mean over the uncertainty is again a normal curve; less for
 * an item whose difficulty is uncertain.
 */
final class Information {
    private static final double WIDTH = 2.546;
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Information() {}

    static double of(ItemParameters item, double mean, double variance) {
        double t = item.spread() * item.spread();
        return of(item.slope(), item.weight(), item.difficulty() - mean, variance, t);
    }

    /**
     * @param distance of difficulty and ability, in logits
     * @param variance of the ability
     * @param itemVariance of the difficulty
     */
    static double of(double slope, double weight, double distance, double variance, double itemVariance) {
        double x = slope * distance;
        double raw = weight * slope * slope * density(x * x, slope * slope * (variance + itemVariance) + WIDTH);
        return raw / (1 + raw * itemVariance);
    }

    /** The most that any item tells which is this far away or farther, and whose variance lies in a range. */
    static double most(double slope, double weight, double distance, double variance, double least, double most) {
        double square = slope * slope;
        double x = square * distance * distance;
        double low = square * (variance + least) + WIDTH;
        double high = square * (variance + most) + WIDTH;
        double raw = weight * square * density(x, Math.max(low, Math.min(high, x)));
        return raw / (1 + raw * least);
    }

    private static double density(double square, double variance) {
        return Math.exp(-square / variance / 2) / (ROOT_TWO_PI * Math.sqrt(variance));
    }
}
