package dev.viva.grading.match;

import java.util.List;

/**
 * An answer that people marked, to fit on.
 *
 * @param points the features of its points; one point where people marked point by point
 * @param weights what each point counts, as many as points
 * @param score what people gave for these points together, 0 to 1
 * @param counts how much the example counts, above 0
 */
public record Example(List<double[]> points, List<Double> weights, double score, double counts) {
    public Example {
        points = List.copyOf(points);
        weights = List.copyOf(weights);
        if (points.isEmpty() || points.size() != weights.size()) {
            throw new IllegalArgumentException("an example needs points, each with its weight");
        }
        if (!(score >= 0 && score <= 1 && counts > 0)) {
            throw new IllegalArgumentException("score must be 0 to 1 and counts above 0");
        }
    }
}
