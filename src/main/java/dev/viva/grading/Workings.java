package dev.viva.grading;

import java.util.List;

/**
 * What a grade was worked out from, so that it can be worked out again.
 *
 * @param key digest of the question and its key
 * @param weights digest of the fitted weights
 * @param sense whether meaning was looked at, or words alone
 * @param shift what the question's own samples add to each logit
 * @param whole the features of the answer beside a model answer; empty where the key has points of its own
 * @param points of each criterion, in the order of the key
 */
public record Workings(
        String key, String weights, boolean sense, double shift, List<Double> whole, List<OfPoint> points) {
    /**
     * @param features in ten-thousandths, in the order of the model's columns
     * @param guards what was noticed beside them, such as {@code both-ways}
     */
    public record OfPoint(String id, List<Double> features, List<String> guards) {
        public OfPoint {
            features = List.copyOf(features);
            guards = List.copyOf(guards);
        }
    }

    public Workings {
        whole = List.copyOf(whole);
        points = List.copyOf(points);
    }
}
