package dev.viva.session;

import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Head;
import java.time.Instant;

/** Ends attempts and sessions, and goes on to what comes next. */
final class Closing {
    private final Rules rules;
    private final Asking asking;

    Closing(Rules rules, Asking asking) {
        this.rules = rules;
        this.asking = asking;
    }

    /** The open attempt has its last mark. */
    void marked(Draft draft, ChatEvent cause, Instant at) {
        Attempt attempt = draft.state().attempt().orElseThrow();
        Session.Running session = draft.state().running().orElseThrow();
        close(draft, ending(attempt));
        if (session instanceof Session.Practice) {
            draft.say(session.place(), Wording.grade(attempt, Scoring.sessionScore(attempt, rules)));
        }
        goOn(draft, cause.head());
    }

    /** What is said of an attempt that was left: with a mark already there, in practice, that mark. */
    Card skipped(Attempt attempt, CandidateState state) {
        if (attempt.turns().isEmpty()) {
            return Card.Notice.info(Wording.SKIPPED);
        }
        return state.session() instanceof Session.Practice
                ? Wording.grade(attempt, Scoring.sessionScore(attempt, rules))
                : Card.Notice.info(Wording.FIRST_STANDS);
    }

    /** The open attempt ends without an answer, or with the one before the follow-up. */
    void close(Draft draft, Ending ending) {
        Attempt attempt = draft.state().attempt().orElseThrow();
        Ending real = attempt.turns().isEmpty() ? ending : ending(attempt);
        Double score = Scoring.sessionScore(attempt, rules);
        draft.happens(new Fact.AttemptClosed(attempt.id(), real, Scoring.kept(score), Scoring.line(attempt, real, rules)));
    }

    /** Asks the next question, or finishes a session that is complete or was asked to stop. */
    void goOn(Draft draft, Head head) {
        Session.Running session = draft.state().running().orElseThrow();
        boolean complete = session instanceof Session.Mock mock && mock.done().size() >= mock.length();
        if (complete || session.stopping()) {
            finish(draft, head);
        } else {
            asking.next(draft, head);
        }
    }

    void finish(Draft draft, Head head) {
        Session.Running session = draft.state().running().orElseThrow();
        if (session instanceof Session.Mock mock) {
            asking.finish(draft, mock, head);
        } else {
            draft.happens(new Fact.SessionFinished(session.id(), head.id(), null));
            draft.say(session.place(), Card.Notice.info(Wording.practiceOver(session.asked()), Wording.START));
        }
    }

    private static Ending ending(Attempt attempt) {
        return attempt.standing()
                .map(turn -> switch (turn.grade().outcome()) {
                    case GRADED -> Ending.ANSWERED;
                    case NEEDS_REVIEW -> Ending.REVIEW;
                    case UNGRADABLE -> Ending.UNREADABLE;
                })
                .orElse(Ending.SET_ASIDE);
    }
}
