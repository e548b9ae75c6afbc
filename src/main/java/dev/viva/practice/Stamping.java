package dev.viva.practice;

import dev.viva.grading.Grade;
import dev.viva.grading.Stamp;
import org.jspecify.annotations.Nullable;

/** Puts a signature on a grade. The same grade of the same request always gets the same one. */
public interface Stamping {
    /** Nobody signs. */
    Stamping NONE = (request, grade) -> null;

    @Nullable
    Stamp stamp(GradingRequest request, Grade grade);
}
