package dev.viva.session;

/**
 * A second try at a number, offered once after a slip.
 *
 * @param nudge how the first number was read and what to look at again; it does not give the answer away
 */
public record Retry(String nudge) {}
