package dev.viva.grading.text;

/**
 * A word or phrase that carries meaning.
 *
 * @param id the concept's name, or the stem of a word outside the word list
 * @param negated true where a negation reaches it
 * @param token the index of its first token
 * @param clause the index of its clause
 */
public record Term(String id, boolean negated, int token, int clause) {}
