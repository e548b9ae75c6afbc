package dev.viva.ability.calibration;

import dev.viva.ability.model.ItemParameters;
import dev.viva.ability.model.Logistic;

/**
 * How scores of one kind of item follow ability.
 *
 * @param slope of the expected score, per logit
 * @param weight how many right-or-wrong answers one score is worth: 1 over the dispersion of scores
 * @param learnedFrom answers that both were learned from
 */
public record KindParameters(double slope, double weight, int learnedFrom) {
    /** How much is taken to be known of a slope beforehand, in the units of what one answer tells. */
    private static final double SLOPE_BEFORE = 20;

    /** What one answer usually tells about a slope: the squared distance times P(1 - P). */
    private static final double SLOPE_EACH = 0.12;

    private static final double LEAST_SLOPE = 0.3;
    private static final double MOST_SLOPE = 2.5;
    private static final double WEIGHT_BEFORE = 200;
    private static final double LEAST_DISPERSION = 0.1;

    /** Where P(1 - P) is smaller, one odd score would say too much about the dispersion. */
    private static final double EDGE = 0.05;

    /** One Newton step for the slope, and the mean so far for the dispersion. */
    KindParameters learning(ItemParameters item, Answered answered) {
        double distance = answered.mean() - item.difficulty();
        double expected = item.expectedScore(answered.mean(), answered.variance());
        double residual = answered.score() - expected;
        double step = residual * distance / (SLOPE_BEFORE + SLOPE_EACH * learnedFrom);
        return new KindParameters(
                Math.max(LEAST_SLOPE, Math.min(MOST_SLOPE, slope + step)),
                weight(item, answered.variance(), expected, residual),
                learnedFrom + 1);
    }

    /** What of a residual comes from not knowing the person is no dispersion of the scores. */
    private double weight(ItemParameters item, double variance, double expected, double residual) {
        double binomial = expected * (1 - expected);
        if (binomial <= EDGE) {
            return weight;
        }
        double square = slope * slope;
        double attenuation = Logistic.attenuation(square * (variance + item.spread() * item.spread()));
        double ofPerson = square * variance * attenuation * attenuation * binomial * binomial;
        double found = (residual * residual - ofPerson) / binomial;
        double dispersion = 1 / weight;
        return 1 / Math.max(LEAST_DISPERSION, dispersion + (found - dispersion) / (WEIGHT_BEFORE + learnedFrom));
    }
}
