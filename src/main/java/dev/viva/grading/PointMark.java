package dev.viva.grading;

import dev.viva.grading.match.Doubt;
import dev.viva.grading.match.Feature;
import java.util.Arrays;

/**
 * What the figures of a point make of it. It depends on nothing but them, so a grade that keeps them can be worked out again.
 *
 * @param opposite true where the answer says the opposite
 */
record PointMark(Verdict verdict, double credit, double probability, boolean opposite) {
    private static final double CONTRADICTED = 0.62;
    private static final double NEAR_COPY = 0.6;
    private static final double TWENTIETHS = 20;

    /** What was noticed beside the figures. */
    record Noticed(boolean statesWrong, boolean bothWays) {}

    /**
     * @param p how probable the point is
     * @param doubt how probable its opposite is
     * @param recall how near the sentence is to the phrasing
     * @param inTwentieths true beside a model answer, whose points nobody weighed: what one earns in part is what people
     *     gave on the mean, and doubt is a feature of the whole
     */
    static PointMark of(double p, Model model, double doubt, double recall, Noticed noticed, boolean inTwentieths) {
        if (p < model.partly()) {
            return new PointMark(Verdict.MISSED, 0, p, false);
        }
        if (noticed.statesWrong()) {
            return new PointMark(Verdict.CONTRADICTED, 0, 1 - p, false);
        }
        if (!inTwentieths && doubt >= CONTRADICTED && recall >= NEAR_COPY) {
            return new PointMark(Verdict.CONTRADICTED, 0, p * (1 - doubt), true);
        }
        if (p >= model.met() && !noticed.bothWays()) {
            return new PointMark(Verdict.MET, Verdict.MET.credit(), p, false);
        }
        double credit =
                inTwentieths && !noticed.bothWays() ? Math.round(TWENTIETHS * p) / TWENTIETHS : Verdict.PARTLY.credit();
        return new PointMark(Verdict.PARTLY, credit, p, false);
    }

    /** The signs of the opposite among the features of a point. */
    static double[] doubts(double[] features) {
        int from = Feature.values().length;
        return Arrays.copyOfRange(features, from, from + Doubt.names().size());
    }

    static double recall(double[] features) {
        return features[Feature.values().length + Doubt.names().size()];
    }
}
