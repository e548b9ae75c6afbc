package dev.viva.accuracy;

import dev.viva.grading.Grade;

/**
 * What came of an attack.
 *
 * @param held whether what must come of it came
 * @param fooled whether it earned more than .4 without a person
 */
public record AttackResult(Attack attack, Grade grade, boolean held, boolean fooled) {
    private static final double MUCH = 0.4;
    private static final double ROUNDING = 1e-9;

    static AttackResult of(Attack attack, Grade grade) {
        Double score = grade.score();
        Attack.Expected expected = attack.expected();
        boolean held = score == null
                ? expected.review()
                : score >= expected.least() - ROUNDING && score <= expected.most() + ROUNDING
                        || expected.flagged() && !grade.flags().isEmpty();
        return new AttackResult(attack, grade, held, score != null && score > MUCH);
    }
}
