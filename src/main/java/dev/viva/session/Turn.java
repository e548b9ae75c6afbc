package dev.viva.session;

import dev.viva.grading.Grade;

/** A turn that has its mark. */
public record Turn(String answer, int revision, Grade grade) {
    /** The state does not need what the journal has. */
    public Turn {
        grade = grade.withoutWorkings();
    }

    /** After a later reading: without a score it leaves the grade that counts. */
    Turn reread(int later, Grade again) {
        return new Turn(answer, later, again.score() == null ? grade : again);
    }
}
