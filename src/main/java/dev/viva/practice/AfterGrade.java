package dev.viva.practice;

import dev.viva.grading.Grade;

/** What may follow a first grade once the broker has it. Returns at once, whatever it sets going. */
public interface AfterGrade {
    /** Nothing follows. */
    AfterGrade NOTHING = (request, first) -> {};

    void graded(GradingRequest request, Grade first);
}
