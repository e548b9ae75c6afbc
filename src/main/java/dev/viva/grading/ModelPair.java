package dev.viva.grading;

/**
 * A model for where the embedder is there, and one for words alone.
 *
 * @param sense looks at meaning and words
 * @param words looks at words alone
 */
public record ModelPair(Model sense, Model words) {
    Model of(boolean withSense) {
        return withSense ? sense : words;
    }
}
