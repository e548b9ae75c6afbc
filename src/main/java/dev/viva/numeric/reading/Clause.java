package dev.viva.numeric.reading;

/**
 * A stretch of tokens after a concluding word or sign.
 *
 * @param marker the token that concludes, or -1 for the stretch before the first
 */
record Clause(int marker, int from, int to) {}
