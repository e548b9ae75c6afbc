package dev.viva.grading;

/**
 * An answer to an open question, marked as a whole by people beside a model answer.
 *
 * @param set the collection it comes from
 * @param question its name, one in all sets
 * @param ask the question
 * @param reference the model answer
 * @param score 0 to 1
 */
public record Marked(String set, String question, String ask, String reference, String answer, double score) {}
