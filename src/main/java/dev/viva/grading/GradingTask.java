package dev.viva.grading;

import dev.viva.bank.Asked;

/**
 * An answer to mark.
 *
 * @param asked the question with its whole key
 * @param answer the candidate's words, as typed
 */
public record GradingTask(Asked asked, String answer) {}
