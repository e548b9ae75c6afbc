package dev.viva.numeric.judging;

/**
 * A mistake found without an author.
 *
 * @param says names it and shows the check, one sentence
 * @param nudge where to look for it, one sentence without the check
 */
record Slip(String says, String nudge, double credit) {
    /** Credit where the content is right and only its form is not: a factor of 100, a unit. */
    static final double OF_FORM = 0.5;
}
