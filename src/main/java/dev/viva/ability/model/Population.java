package dev.viva.ability.model;

/**
 * Where people stand before they have answered anything: every topic is normal with this mean and variance 1.
 *
 * @param mean in logits
 * @param shared correlation between any two topics, above 0 and below 1
 */
public record Population(double mean, double shared) {
    /** Until answers say otherwise. */
    public static final Population START = new Population(0, 0.6);

    public Population {
        if (!Double.isFinite(mean) || !(shared > 0 && shared < 1)) {
            throw new IllegalArgumentException("a population needs a finite mean and a correlation between 0 and 1");
        }
    }

    /** Precision that a common shift of all topics has beforehand, for each topic. */
    double common(int topics) {
        return 1 / (1 - shared + shared * topics);
    }

    /** The variance of the mean over all topics before any answer. */
    public double overallVariance(int topics) {
        return (1 - shared + shared * topics) / topics;
    }
}
