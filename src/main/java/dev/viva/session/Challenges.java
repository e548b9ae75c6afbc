package dev.viva.session;

import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Head;
import dev.viva.grading.second.Why;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wish to have a mark looked at again: once for each answer. Both readings are kept. */
final class Challenges {
    private static final int LONGEST_REASON = 1000;

    private final Rules rules;

    Challenges(Rules rules) {
        this.rules = rules;
    }

    /** Asks for a second reading of the named answer, or of the latest. */
    void raise(Draft draft, Head head, Order.Challenge order) {
        CandidateState state = draft.state();
        Optional<String> refusal = refusal(state, order);
        if (refusal.isPresent()) {
            draft.say(head.place(), Card.Notice.info(refusal.get(), Wording.buttons(state)));
            return;
        }
        Closed closed = named(state, order.attempt()).orElse(null);
        AttemptId attempt = closed == null ? Objects.requireNonNull(order.attempt()) : closed.attempt();
        Fact.ChallengeRaised.To to = to(closed);
        draft.happens(new Fact.ChallengeRaised(attempt, to, order.reason(), head.at()));
        draft.say(head.place(), Card.Notice.info(ChallengeWording.raised(to), Wording.buttons(draft.state())));
    }

    /** A number is computed, so no model has a say in it. */
    private Fact.ChallengeRaised.To to(@Nullable Closed closed) {
        if (closed == null) {
            return Fact.ChallengeRaised.To.LOOKED_UP;
        }
        return rules.secondReader() && closed.seed() == 0
                ? Fact.ChallengeRaised.To.MODEL
                : Fact.ChallengeRaised.To.REVIEWER;
    }

    private static Optional<String> refusal(CandidateState state, Order.Challenge order) {
        if (order.reason() != null && order.reason().length() > LONGEST_REASON) {
            return Optional.of(ChallengeWording.tooLong(order.reason().length(), LONGEST_REASON));
        }
        if (state.session() instanceof Session.Mock) {
            return Optional.of(ChallengeWording.LATER);
        }
        Optional<AttemptId> open = state.attempt().map(Attempt::id);
        if (order.attempt() != null && open.equals(Optional.of(order.attempt()))) {
            return Optional.of(ChallengeWording.NO_MARK_YET);
        }
        Optional<Closed> closed = named(state, order.attempt());
        if (closed.isEmpty()) {
            return order.attempt() == null ? Optional.of(ChallengeWording.NOTHING_TO_CHALLENGE) : Optional.empty();
        }
        if (closed.get().turn() == 0) {
            return Optional.of(ChallengeWording.NO_MARK);
        }
        return closed.get().challenge() == null ? Optional.empty() : Optional.of(ChallengeWording.ONCE);
    }

    /** The latest answer with a mark, unless another is named. */
    static Optional<Closed> named(CandidateState state, @Nullable AttemptId attempt) {
        return attempt == null
                ? state.recent().stream().filter(each -> each.turn() > 0).reduce((one, later) -> later)
                : state.closed(attempt);
    }

    /** Nobody but a reviewer can read the answer again; or there is nothing to read. */
    void unread(Draft draft, ChatEvent.Unread event) {
        Why why = event.why();
        if (event.challenged() && !why.isMistaken()) {
            draft.happens(new Fact.ChallengeReferred(
                    event.attempt(), why, event.head().at()));
        }
        // In an interview nothing is said of marks before the scorecard.
        if (event.challenged() || !(draft.state().session() instanceof Session.Mock)) {
            draft.say(event.head().place(), Card.Notice.info(ChallengeWording.unread(why, event.challenged())));
        }
    }
}
