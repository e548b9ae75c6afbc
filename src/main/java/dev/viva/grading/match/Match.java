package dev.viva.grading.match;

import dev.viva.grading.text.Span;

/**
 * What an answer has for one point.
 *
 * @param point the point
 * @param phrase the phrasing that fits best
 * @param features one value for each {@link Feature}
 * @param where the words that fit best
 */
public record Match(Point point, Phrase phrase, double[] features, Span where) {
    public double feature(Feature feature) {
        return features[feature.ordinal()];
    }
}
