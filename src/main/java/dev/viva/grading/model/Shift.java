package dev.viva.grading.model;

import java.util.List;

/** The one number to add to logits that makes given marks most likely, shrunk towards 0 by a normal prior. */
public final class Shift {
    private static final int STEPS = 20;
    private static final double STEPS_OF_ONE = 1e3;

    private Shift() {}

    /**
     * In thousandths of a logit; by Newton's steps.
     *
     * @param marks 0 to 1, as many as logits
     * @param variance of the prior, above 0
     */
    public static double of(List<Double> logits, List<Double> marks, double variance) {
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double slope = -shift / variance;
            double curvature = 1 / variance;
            for (int i = 0; i < logits.size(); i++) {
                double p = Predictor.probability(logits.get(i) + shift);
                slope += marks.get(i) - p;
                curvature += p * (1 - p);
            }
            shift += slope / curvature;
        }
        return Math.round(shift * STEPS_OF_ONE) / STEPS_OF_ONE;
    }
}
