package dev.viva.ability;

import dev.viva.ability.pick.Occasion;
import dev.viva.ability.pick.Pick;
import dev.viva.ability.pick.Reason;

/**
 * How a question came to be chosen, in numbers: with the seed of the session and the calibration's version it can be chosen
 * again.
 *
 * @param calibration version of the calibration
 * @param session seed of the session; it decides which items were eligible and which of the best was taken
 * @param eligible how many items of the bank were eligible as far as exposure goes
 * @param basis what the answer is weighed by
 * @param expected the score expected, 0 to 1
 * @param error standard error of the topic before, in logits
 * @param errorAfter the same as expected after the answer
 * @param overallError standard error of the mean over all topics before
 * @param overallErrorAfter the same as expected after the answer
 */
public record Picked(
        String calibration,
        long session,
        int eligible,
        Reason because,
        Basis basis,
        double expected,
        double error,
        double errorAfter,
        double overallError,
        double overallErrorAfter) {

    static Picked of(Occasion occasion, Pick pick, double share) {
        return new Picked(
                occasion.calibration().version(),
                occasion.seed(),
                occasion.eligible(),
                pick.reason(),
                Basis.of(occasion.calibration(), pick.parameters(), share),
                Basis.rounded(pick.expectedScore()),
                Basis.rounded(pick.error()),
                Basis.rounded(pick.errorAfter()),
                Basis.rounded(pick.overallError()),
                Basis.rounded(pick.overallErrorAfter()));
    }
}
