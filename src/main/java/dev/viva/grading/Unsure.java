package dev.viva.grading;

import dev.viva.bank.AnswerKey;

/** Whether the likely error of a score is wider than it may be. It depends on nothing but figures that a grade keeps. */
final class Unsure {
    /** What keys of the bank have: between four and five points of like weight. */
    private static final double USUAL = 0.23;

    private Unsure() {}

    /**
     * Where an ad-hoc key came without phrasings, its mean point decides.
     *
     * @param variance of the score if each point were met with its probability
     */
    static boolean is(AnswerKey key, Tuning tuning, double variance) {
        double certain = certain(key);
        return isPlain(key)
                ? Math.sqrt(variance / certain) > tuning.unsureOfPoint()
                : Math.sqrt(variance) > tuning.unsure() * Math.max(1, Math.sqrt(certain / USUAL));
    }

    /** Whether nobody wrote phrasings for any criterion. */
    static boolean isPlain(AnswerKey key) {
        return key.criteria().stream().allMatch(each -> each.accept().isEmpty());
    }

    /** What the variance would be if every point's were 1. */
    private static double certain(AnswerKey key) {
        return key.criteria().stream()
                .mapToDouble(each -> each.weight() / key.totalWeight())
                .map(share -> share * share)
                .sum();
    }
}
