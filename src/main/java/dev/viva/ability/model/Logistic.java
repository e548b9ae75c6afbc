package dev.viva.ability.model;

/** The logistic curve, and its mean over a normal uncertainty. Arguments are logits, results 0 to 1. */
public final class Logistic {
    private static final double ATTENUATION = Math.PI / 8;

    private Logistic() {}

    public static double of(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    public static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /**
     * How much a logit shrinks when what it is made of is uncertain (MacKay 1992, the evidence framework for
     * classification, eq. 16).
     *
     * @param variance of the logit
     */
    public static double attenuation(double variance) {
        return 1 / Math.sqrt(1 + ATTENUATION * variance);
    }
}
