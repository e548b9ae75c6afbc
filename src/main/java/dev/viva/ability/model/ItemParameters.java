package dev.viva.ability.model;

/**
 * An item as the response model sees it: the expected score of ability θ is the logistic of slope · (θ − difficulty).
 *
 * @param slope per logit
 * @param weight how many right-or-wrong answers one of its scores is worth
 * @param difficulty in logits
 * @param spread standard deviation of the difficulty, for the estimate's sake and for one person's familiarity
 */
public record ItemParameters(double slope, double weight, double difficulty, double spread) {
    public ItemParameters {
        if (!(slope > 0 && weight > 0 && spread >= 0 && Double.isFinite(difficulty))) {
            throw new IllegalArgumentException("an item has a slope and a weight above 0 and a finite difficulty");
        }
    }

    /** Worth less, as a repeat is. */
    public ItemParameters weighing(double share) {
        return share == 1 ? this : new ItemParameters(slope, weight * share, difficulty, spread);
    }

    /** The score to expect of an ability with this mean and variance, 0 to 1. */
    public double expectedScore(double mean, double variance) {
        double logit = slope * (mean - difficulty);
        return Logistic.of(logit * Logistic.attenuation(slope * slope * (variance + spread * spread)));
    }
}
