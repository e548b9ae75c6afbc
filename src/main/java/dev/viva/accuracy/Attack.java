package dev.viva.accuracy;

import dev.viva.bank.Asked;

/**
 * An answer with what must come of it.
 *
 * @param kind its name in tables, such as {@code negated}
 */
public record Attack(String kind, Asked asked, String answer, Expected expected) {
    /**
     * What must come of an answer.
     *
     * @param least the least score that is right
     * @param most the most
     * @param review whether leaving it to a person is right, too
     * @param flagged whether any score is right that comes with a flag
     */
    public record Expected(double least, double most, boolean review, boolean flagged) {
        static Expected atMost(double most) {
            return new Expected(0, most, true, false);
        }

        static Expected atLeast(double least) {
            return new Expected(least, 1, false, false);
        }

        static Expected exactly(double score) {
            return new Expected(score, score, false, false);
        }

        static Expected between(double least, double most) {
            return new Expected(least, most, false, false);
        }

        static Expected onlyReview() {
            return new Expected(2, 2, true, false);
        }
    }
}
