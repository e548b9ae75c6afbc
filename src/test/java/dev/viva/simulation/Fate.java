package dev.viva.simulation;

/** What becomes of a request to a server. */
enum Fate {
    DONE,
    /** Not done, and the caller sees trouble. */
    REFUSED,
    /** Done, and the caller sees trouble. */
    UNANSWERED
}
