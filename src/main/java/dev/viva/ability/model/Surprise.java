package dev.viva.ability.model;

/**
 * What a score says about the distance between an ability and a difficulty: the mode of the fractional logistic
 * likelihood (Papke and Wooldridge 1996) under a normal prior, with the curvature there.
 *
 * @param shift of the distance, in logits: positive when the score was better than expected
 * @param before variance of the distance
 * @param after variance that is left
 */
public record Surprise(double shift, double before, double after) {
    private static final int STEPS = 6;
    private static final double LONGEST_STEP = 2;
    private static final double CLOSE = 1e-10;

    /**
     * @param mean of the ability, in logits
     * @param variance of the ability
     * @param score 0 to 1
     */
    public static Surprise of(double mean, double variance, ItemParameters item, double score) {
        return mode(mean - item.difficulty(), variance + item.spread() * item.spread(), item, score);
    }

    private static Surprise mode(double start, double spread, ItemParameters item, double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is 0 to 1, found " + score);
        }
        double a = item.slope();
        double w = item.weight();
        double d = start;
        for (int i = 0; i < STEPS; i++) {
            double p = Logistic.of(a * d);
            double step = (w * a * (score - p) - (d - start) / spread) / (w * a * a * p * (1 - p) + 1 / spread);
            d += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
            if (Math.abs(step) < CLOSE) {
                break;
            }
        }
        double p = Logistic.of(a * d);
        return new Surprise(d - start, spread, 1 / (w * a * a * p * (1 - p) + 1 / spread));
    }

    /** How far something moves whose variance is this part of the variance before. */
    public double moves(double share) {
        return share / before * shift;
    }

    /** The variance that is left of something whose variance is this part of the variance before. */
    public double leaves(double share) {
        double f = share / before;
        return share - f * f * (before - after);
    }
}
