package dev.viva.grading.second;

import dev.viva.grading.Grade;
import dev.viva.grading.Outcome;

/** When an answer is read a second time. */
public enum SecondPolicy {
    OFF,
    /** Where the first grader put no mark on it. */
    WHEN_UNSURE,
    /** Every answer in words, as a second opinion. */
    ALWAYS;

    public boolean wants(Grade first) {
        return switch (this) {
            case OFF -> false;
            case WHEN_UNSURE -> first.outcome() == Outcome.NEEDS_REVIEW;
            case ALWAYS -> first.outcome() != Outcome.UNGRADABLE;
        };
    }
}
