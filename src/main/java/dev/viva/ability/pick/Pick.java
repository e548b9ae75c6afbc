package dev.viva.ability.pick;

import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.model.Belief;
import dev.viva.ability.model.ItemParameters;

/**
 * A chosen item, and the numbers to say why.
 *
 * @param item its number in the pool
 * @param topic index of its topic
 * @param parameters what was believed of it
 * @param expectedScore 0 to 1
 * @param error standard error of the topic now, in logits
 * @param errorAfter what it would be after the answer
 * @param overallError standard error of the mean over all topics now
 * @param overallErrorAfter what it would be after the answer
 */
public record Pick(
        int item,
        int topic,
        Reason reason,
        ItemParameters parameters,
        double expectedScore,
        double error,
        double errorAfter,
        double overallError,
        double overallErrorAfter) {

    /** An item that others chose, for it is due. */
    public static Pick due(Occasion occasion, int item) {
        return of(occasion.calibration(), occasion.belief(), item, occasion.share(item), Reason.DUE);
    }

    static Pick of(Calibration calibration, Belief belief, int item, double share, Reason reason) {
        int topic = calibration.pool().entry(item).topic();
        ItemParameters parameters = calibration.parameters(item);
        double mean = belief.mean(topic);
        double variance = belief.variance(topic);
        ItemParameters weighed = parameters.weighing(share);
        double information = Information.of(weighed, mean, variance);
        double kept = 1 / (1 + information * variance);
        double withOverall = belief.withOverall(topic);
        double overall = belief.overallVariance();
        return new Pick(
                item,
                topic,
                reason,
                parameters,
                parameters.expectedScore(mean, variance),
                Math.sqrt(variance),
                Math.sqrt(variance * kept),
                Math.sqrt(overall),
                Math.sqrt(overall - withOverall * withOverall * information * kept));
    }
}
