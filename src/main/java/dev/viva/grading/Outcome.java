package dev.viva.grading;

/** Whether there is a mark. The last two are outcomes of their own, never a 0. */
public enum Outcome {
    GRADED,
    /** The grader does not trust its own reading; a person or a second grader decides. */
    NEEDS_REVIEW,
    /** The answer cannot be read at all. */
    UNGRADABLE
}
