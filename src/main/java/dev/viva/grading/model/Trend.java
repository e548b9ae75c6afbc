package dev.viva.grading.model;

/** What more of a feature may do to a probability, so that no model learns from chance that a denial helps. */
public enum Trend {
    /** Never lower it. */
    UP,
    /** Never raise it. */
    DOWN,
    /** Either. */
    FREE,
    /** Either, and only for the line: one of hundreds of a kind, each of which tells little. */
    LINE,
    /** Nothing: length and manner are not marked. */
    UNUSED
}
