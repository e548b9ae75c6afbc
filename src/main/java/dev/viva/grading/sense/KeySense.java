package dev.viva.grading.sense;

import dev.viva.grading.match.Key;
import dev.viva.grading.match.Point;
import java.util.List;

/**
 * The directions of an answer key, read once.
 *
 * @param question of the question
 * @param criteria of each criterion's phrasings, what it says first
 * @param wrong of each misconception
 */
public record KeySense(float[] question, List<List<float[]>> criteria, List<float[]> wrong) {
    public KeySense {
        criteria = List.copyOf(criteria);
        wrong = List.copyOf(wrong);
    }

    public static KeySense of(Key key, Embedder embedder) {
        return new KeySense(
                embedder.embed(key.question().clean().text()),
                key.criteria().stream().map(point -> vectors(point, embedder)).toList(),
                key.misconceptions().stream()
                        .map(point -> vectors(point, embedder).get(0))
                        .toList());
    }

    private static List<float[]> vectors(Point point, Embedder embedder) {
        return point.texts().stream().map(embedder::embed).toList();
    }
}
