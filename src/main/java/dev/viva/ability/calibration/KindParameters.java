package dev.viva.ability.calibration;

/**
 * How scores of one kind of item follow ability.
 *
 * @param slope of the expected score, per logit
 * @param weight how many right-or-wrong answers one score is worth: 1 over its dispersion
 * @param learnedFrom answers that the slope was learned from
 */
public record KindParameters(double slope, double weight, int learnedFrom) {
    private static final double RATE = 0.05;
    private static final double SLOWS = 500;
    private static final double LEAST = 0.3;
    private static final double MOST = 2.5;

    /**
     * One step of stochastic gradient ascent.
     *
     * @param residual score minus expected score
     * @param distance ability minus difficulty, in logits
     */
    KindParameters learning(double residual, double distance) {
        double step = RATE / Math.sqrt(1 + learnedFrom / SLOWS) * residual * distance;
        return new KindParameters(Math.max(LEAST, Math.min(MOST, slope + step)), weight, learnedFrom + 1);
    }
}
