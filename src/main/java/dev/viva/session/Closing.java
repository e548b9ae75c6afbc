package dev.viva.session;

import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Head;
import dev.viva.library.Library;
import dev.viva.schedule.Diary;
import dev.viva.schedule.Streak;
import java.time.Instant;

/** Ends attempts and sessions, and goes on to what comes next. */
final class Closing {
    private final Rules rules;
    private final Asking asking;
    private final Library library;

    Closing(Rules rules, Asking asking, Library library) {
        this.rules = rules;
        this.asking = asking;
        this.library = library;
    }

    /** The open attempt has its last mark. */
    void marked(Draft draft, ChatEvent cause, Instant at) {
        Attempt attempt = draft.state().attempt().orElseThrow();
        Session.Running session = draft.state().running().orElseThrow();
        close(draft, ending(attempt), at);
        if (session.marksAtOnce()) {
            draft.say(session.place(), Wording.grade(attempt, Scoring.sessionScore(attempt, rules)));
        }
        goOn(draft, cause.head());
    }

    /** What is said of an attempt that was left: with a mark already there, in practice, that mark. */
    Card skipped(Attempt attempt, CandidateState state) {
        if (attempt.turns().isEmpty()) {
            return Card.Notice.info(Wording.SKIPPED);
        }
        return state.running().filter(Session.Running::marksAtOnce).isPresent()
                ? Wording.grade(attempt, Scoring.sessionScore(attempt, rules))
                : Card.Notice.info(Wording.FIRST_STANDS);
    }

    /** The open attempt ends without an answer, or with the one before the follow-up. */
    void close(Draft draft, Ending ending, Instant at) {
        Attempt attempt = draft.state().attempt().orElseThrow();
        Ending real = attempt.turns().isEmpty() ? ending : ending(attempt);
        Double score = Scoring.sessionScore(attempt, rules);
        boolean daily = draft.state().session() instanceof Session.Daily;
        draft.happens(new Fact.AttemptClosed(attempt.id(), real, score, Scoring.line(attempt, real, rules)));
        Recalling.remember(draft, attempt, real, score, at);
        if (daily && real != Ending.SET_ASIDE) {
            streak(draft, real);
        }
    }

    private static void streak(Draft draft, Ending ending) {
        Streak streak = draft.state().routine().diary().streak();
        Streak now = ending.countsAsNothing() ? streak.skipped() : streak.answered();
        if (!now.equals(streak)) {
            draft.happens(new Fact.StreakCounted(now.days(), now.freezes(), now.missed()));
        }
    }

    /** Asks the next question, or finishes a session that is complete or was asked to stop. */
    void goOn(Draft draft, Head head) {
        Session.Running session = draft.state().running().orElseThrow();
        boolean complete = session instanceof Session.Daily
                || session instanceof Session.Mock mock
                        && (mock.done().size() >= mock.length() || asking.knowsEnough(draft, mock, head));
        if (complete || session.stopping()) {
            finish(draft, head);
        } else {
            asking.next(draft, head);
        }
    }

    /** Ends the session; a daily probe that waited for that is put. */
    void finish(Draft draft, Head head) {
        Session.Running session = draft.state().running().orElseThrow();
        if (session instanceof Session.Mock) {
            scorecard(draft, head);
        } else if (session instanceof Session.Daily) {
            draft.happens(new Fact.SessionFinished(session.id(), head.id(), null));
            draft.say(session.place(), DailyWording.over(draft.state().routine().diary()));
        } else {
            draft.happens(new Fact.SessionFinished(session.id(), head.id(), null));
            draft.say(session.place(), Card.Notice.info(Wording.practiceOver(session.asked()), Wording.START));
        }
        Diary diary = draft.state().routine().diary();
        if (diary.waiting() != null && diary.isWaiting(head.at())) {
            asking.daily(draft, head, diary.waiting());
        }
    }

    /** Ends a mock interview. */
    void scorecard(Draft draft, Head head) {
        Session.Mock mock = (Session.Mock) draft.state().running().orElseThrow();
        Double shown = Scoring.shown(mock);
        draft.happens(new Fact.SessionFinished(mock.id(), head.id(), shown));
        draft.say(mock.place(), Wording.scorecard(mock, shown, library));
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
