package dev.viva.grading;

/** Marks an answer. The same task always gets the same grade. */
public interface Grader {
    Grade grade(GradingTask task);
}
