package dev.viva.session;

import dev.viva.chat.Card;
import dev.viva.grading.Grade;
import java.util.Optional;

/**
 * The second try at a number. It is offered once, after a slip that the grader recognised or a number that was close; what it
 * adds counts at the share of a follow-up, and a worse number takes nothing back.
 */
final class Retries {
    private final Rules rules;

    Retries(Rules rules) {
        this.rules = rules;
    }

    /** What a first mark leads to, before the mark is part of the attempt. */
    static Optional<Retry> after(Attempt attempt, Grade grade) {
        return attempt.turns().isEmpty() ? Optional.ofNullable(grade.nudge()).map(Retry::new) : Optional.empty();
    }

    /** Offers it: in practice with the mark so far, in an interview without. */
    void offer(Draft draft, Session.Running session, Attempt attempt, Retry retry) {
        draft.happens(new Fact.RetryOffered(attempt.id(), retry));
        Card question = NumberWording.again(draft.state(), rules);
        if (session.marksAtOnce()) {
            draft.say(session.place(), NumberWording.soFar(draft.state()));
        }
        draft.say(session.place(), question);
    }
}
