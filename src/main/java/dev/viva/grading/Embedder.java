package dev.viva.grading;

/** Where it is present, texts of like meaning are near even without a word in common. The grader works without one. */
public interface Embedder {
    /** The direction of a text's meaning: always the same for the same text, of length 1, of one size for all texts. */
    float[] embed(String text);
}
