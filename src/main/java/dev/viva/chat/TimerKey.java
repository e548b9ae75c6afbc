package dev.viva.chat;

import java.util.Locale;

/**
 * Which timer: a turn's grace period that ends, or a mark that is overdue.
 *
 * @param count tells a timer from the earlier ones of the same turn, which it replaces
 */
public record TimerKey(Kind kind, AttemptId attempt, int turn, int count) implements Wake {
    /** What the timer waits for. */
    public enum Kind {
        /** The grace period in which further messages belong to the same turn. */
        TURN_CLOSES,
        /** The time after which an unanswered grading request is taken for lost. */
        MARK_OVERDUE
    }

    @Override
    public EventId eventId() {
        return new EventId("timer:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + attempt + ":"
                + turn + ":" + count);
    }
}
