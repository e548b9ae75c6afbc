package dev.viva.grading.second;

import dev.viva.grading.Grade;

/** What came of reading an answer a second time. */
public sealed interface Second {
    /** Tokens that it used up. */
    long tokens();

    /** A grade: a mark, or the knowledge that a person has to look. */
    record Marked(Grade grade, long tokens) implements Second {}

    /** None; the first grade stands. */
    record Nothing(Why why, long tokens) implements Second {}
}
