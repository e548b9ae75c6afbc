package dev.viva.session;

import dev.viva.ability.Basis;
import dev.viva.ability.model.Change;
import dev.viva.bank.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What answers tell about the ability of whoever gave them. What counts is the session score, so that a hint costs here as
 * well.
 */
final class Learning {
    private Learning() {}

    /**
     * What an open attempt adds by now.
     *
     * @param attempt with its latest mark
     * @return null where it has no mark, or where the question was not chosen by the model
     */
    static @Nullable Change of(CandidateState state, Attempt attempt, Rules rules, Instant at) {
        Double score = Scoring.sessionScore(attempt, rules);
        return attempt.pick() == null || score == null
                ? null
                : change(
                        state,
                        attempt.pick().basis(),
                        attempt.change(),
                        attempt.asked().topic(),
                        score,
                        at);
    }

    /**
     * What an attempt that is over adds by now.
     *
     * @param score what it counts now, or null
     * @param topic null where it is not known
     */
    static @Nullable Change of(
            CandidateState state, Closed closed, @Nullable Double score, @Nullable Topic topic, Instant at) {
        return closed.basis() == null || score == null || topic == null
                ? null
                : change(state, closed.basis(), closed.change(), topic, score, at);
    }

    private static Change change(
            CandidateState state, Basis basis, @Nullable Change before, Topic topic, double score, Instant at) {
        return basis.change(state.standing().without(before), topic.ordinal(), score, Days.of(at));
    }
}
