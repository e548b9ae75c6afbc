package dev.viva.session;

import dev.viva.chat.TimerKey;
import java.time.Instant;
import java.util.Optional;

/** The timer a state waits for. It follows from the state alone, so it can be set again after any loss. */
public final class Timers {
    private static final int MOST_TRIES = 100;

    private Timers() {}

    /** A timer and when it is due. */
    public record Due(TimerKey timer, Instant at) {}

    public static Optional<Due> of(CandidateState state, Rules rules) {
        return state.attempt().flatMap(attempt -> of(attempt, rules));
    }

    private static Optional<Due> of(Attempt attempt, Rules rules) {
        if (attempt.phase() instanceof Phase.Composing composing) {
            return Optional.of(new Due(
                    new TimerKey(TimerKey.Kind.TURN_CLOSES, attempt.id(), attempt.turn(), composing.edition()),
                    composing.since().plus(rules.grace())));
        }
        if (attempt.phase() instanceof Phase.Marking marking) {
            return Optional.of(new Due(
                    new TimerKey(TimerKey.Kind.MARK_OVERDUE, attempt.id(), attempt.turn(), count(marking)),
                    marking.since().plus(rules.markOverdue())));
        }
        return Optional.empty();
    }

    /** A number that no other request of the turn has. */
    static int count(Phase.Marking marking) {
        return marking.revision() * MOST_TRIES + marking.tries();
    }
}
