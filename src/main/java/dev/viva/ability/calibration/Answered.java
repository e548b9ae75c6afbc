package dev.viva.ability.calibration;

import dev.viva.ability.model.Belief;

/**
 * One answer as item calibration sees it: the score, and what was believed of the person just before.
 *
 * @param item number of the item in its pool
 * @param score 0 to 1
 * @param mean of the person's ability in the item's topic, in logits
 * @param variance of it
 * @param along how far that mean goes along with the population's, 1 for somebody new
 * @param overall mean of the person's ability over all topics
 * @param overallVariance of it
 * @param share what the score counts, 1 unless the item is a repeat
 * @param teaches whether slopes and weights are learned from it: only where the item was chosen without an eye to the score,
 *     for where every expected score is the same, slope, difficulty and ability cannot be told apart; and only where the
 *     person had not met it, for the same answer twice looks like a grader without error
 */
public record Answered(
        int item,
        double score,
        double mean,
        double variance,
        double along,
        double overall,
        double overallVariance,
        double share,
        boolean teaches) {
    public static Answered of(int item, int topic, double score, Belief before, double share, boolean teaches) {
        return new Answered(
                item,
                score,
                before.mean(topic),
                before.variance(topic),
                before.alongWithPopulation(topic),
                before.overall(),
                before.overallVariance(),
                share,
                teaches);
    }
}
