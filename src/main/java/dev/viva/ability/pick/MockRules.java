package dev.viva.ability.pick;

import dev.viva.ability.calibration.ItemPool;

/**
 * What a mock interview keeps to.
 *
 * @param numericShare least share of questions with a computed answer after any question but the first, 0 for none
 * @param perTopic most questions on one topic in a block, unless so few topics are wanted that it could not be filled
 */
public record MockRules(double numericShare, int perTopic) {
    public static final MockRules USUAL = new MockRules(0.3, 2);
    public static final MockRules WITHOUT_QUOTA = new MockRules(0, 2);

    private static final double SLACK = 1e-9;

    /** Whether the next question must have a computed answer. */
    boolean wantsNumeric(SoFar soFar) {
        int next = soFar.inBlock() + 1;
        return next > 1 && soFar.numeric() < Math.ceil(numericShare * next - SLACK);
    }

    /** How many questions one topic may get in a block. */
    int cap(Wanted wanted, ItemPool pool) {
        int topics = Math.max(1, wanted.topicsOf(pool));
        return Math.max(perTopic, (SoFar.BLOCK + topics - 1) / topics);
    }
}
