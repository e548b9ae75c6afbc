package dev.viva.session;

import dev.viva.chat.AttemptId;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Head;
import dev.viva.chat.Reread;
import dev.viva.grading.Grade;
import dev.viva.grading.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A reading of an answer that may have its mark already.
 *
 * @param rereads what was read again, or null where that was not told
 * @param note why, in the words of the person who decided, or null
 * @param stamp the signature on the grade, or null
 */
record Later(
        Head head,
        AttemptId attempt,
        int turn,
        int revision,
        Grade grade,
        @Nullable Reread rereads,
        By by,
        @Nullable String note,
        @Nullable Stamp stamp) {
    /** Who read, and why. */
    enum By {
        /** A grader, of itself. */
        GRADER,
        /** A grader that the candidate asked for. */
        CHALLENGE,
        PERSON
    }

    static Later of(ChatEvent.Graded event) {
        boolean challenged = event.rereads() != null && event.rereads().challenged();
        return new Later(
                event.head(),
                event.attempt(),
                event.turn(),
                event.revision(),
                event.grade(),
                event.rereads(),
                challenged ? By.CHALLENGE : By.GRADER,
                null,
                event.stamp());
    }

    static Later of(ChatEvent.Reviewed event) {
        return new Later(
                event.head(),
                event.attempt(),
                event.turn(),
                event.revision(),
                event.grade(),
                event.rereads(),
                By.PERSON,
                event.note(),
                event.stamp());
    }

    /** Whether the candidate waits for it, so that they hear of it whatever it says. */
    boolean isAwaited() {
        return by != By.GRADER;
    }
}
