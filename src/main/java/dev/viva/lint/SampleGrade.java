package dev.viva.lint;

import dev.viva.bank.lint.Place;
import org.jspecify.annotations.Nullable;

/**
 * How the grader saw one sample.
 *
 * @param marked the score that follows from the marks, 0 to 1
 * @param graded the grader's score, or null where it left the answer to a person
 * @param held whether it is only reported on
 */
public record SampleGrade(
        Place place, double marked, @Nullable Double graded, boolean held) {
    /** How far apart two readers may be. */
    public static final double NEAR = 0.2;

    private static final double ROUNDING = 1e-9;

    /** The distance between mark and grade, or 0 where there is no grade. */
    public double gap() {
        return graded == null ? 0 : Math.abs(marked - graded);
    }

    public boolean isNear() {
        return graded != null && gap() <= NEAR + ROUNDING;
    }
}
