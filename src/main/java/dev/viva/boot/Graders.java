package dev.viva.boot;

import dev.viva.grading.Grader;
import dev.viva.grading.NumericGrader;
import dev.viva.grading.RubricGrader;

/** The graders of this installation. */
final class Graders {
    private Graders() {}

    static Grader rubric() {
        return new RubricGrader();
    }

    static Grader numeric() {
        return new NumericGrader();
    }
}
