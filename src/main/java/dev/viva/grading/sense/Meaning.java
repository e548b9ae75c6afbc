package dev.viva.grading.sense;

import java.util.List;

/**
 * What an embedding model makes of a text.
 *
 * @param vector the direction of the whole, of length 1
 * @param pieces the parts of words in order, without the model's own marks
 */
public record Meaning(float[] vector, List<Piece> pieces) {
    /**
     * A part of a word as it is meant here.
     *
     * @param from where it starts in the text, in UTF-16 units
     * @param to where it ends
     * @param vector the direction of its meaning among its neighbours, of length 1
     */
    public record Piece(int from, int to, float[] vector) {}

    public Meaning {
        pieces = List.copyOf(pieces);
    }

    /** The cosine of the angle between two directions of length 1, -1 to 1. */
    public static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
