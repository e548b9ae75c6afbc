package dev.viva.grading.sense;

/**
 * Where it is present, texts of like meaning are near even without a word in common. The grader works without one.
 *
 * <p>The same text always gives the same values, whatever was read before it and beside it. Safe for many threads.
 */
public interface Embedder {
    /** The model with its version, as a grade records it. */
    String name();

    /** The direction of a text's meaning: of length 1, of one size for all texts. */
    float[] embed(String text);

    /** The same, and the direction of each piece of the text. */
    Meaning read(String text);
}
