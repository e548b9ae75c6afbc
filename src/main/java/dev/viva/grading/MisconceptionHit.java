package dev.viva.grading;

/** A recognised wrong statement with the words that made it. */
public record MisconceptionHit(String id, double costs, String quote) {}
