package dev.viva.session;

import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Head;
import dev.viva.chat.Place;
import dev.viva.schedule.Diary;
import dev.viva.schedule.Due;
import dev.viva.schedule.Slot;
import dev.viva.schedule.Turn;
import java.time.Duration;
import java.time.Instant;

/** What a daily probe does when its time has come. */
final class Probing {
    /** A question nobody has touched for so long was left, and waits no more. */
    private static final Duration PRACTICE_LEFT = Duration.ofHours(2);

    private static final Duration MOCK_LEFT = Duration.ofHours(24);

    private final Asking asking;
    private final Closing closing;

    Probing(Asking asking, Closing closing) {
        this.asking = asking;
        this.closing = closing;
    }

    void due(Draft draft, ChatEvent.ProbeDue event) {
        Diary diary = draft.state().routine().diary();
        Instant at = noEarlierThanDue(draft.state().routine(), event);
        Turn turn = diary.turn(at);
        Place place = draft.state().routine().place();
        if (turn instanceof Turn.Missed missed) {
            draft.happens(new Fact.ProbeMissed(missed.slot()));
        } else if (turn instanceof Turn.Enough && place != null) {
            draft.happens(new Fact.DailyStopped(true));
            draft.say(place, Card.Notice.info(DailyWording.ENOUGH));
        } else if (turn instanceof Turn.Put put) {
            putOrWait(draft, event.head(), put.slot());
        }
    }

    /**
     * The clock that set the time off and the one that stamps the event differ. What is awaited is due, or it would be
     * lost: its event counts once.
     */
    private static Instant noEarlierThanDue(Routine routine, ChatEvent.ProbeDue event) {
        Instant at = event.head().at();
        return routine.next()
                .filter(due -> routine.key(due).equals(event.probe()))
                .map(Due::at)
                .filter(at::isBefore)
                .orElse(at);
    }

    private void putOrWait(Draft draft, Head head, Slot slot) {
        if (draft.state().running().isPresent()) {
            if (!isLeft(draft.state(), head.at())) {
                draft.happens(new Fact.ProbeWaits(slot));
                return;
            }
            leave(draft, head);
        }
        asking.daily(draft, head, slot);
    }

    private void leave(Draft draft, Head head) {
        closing.close(draft, Ending.SET_ASIDE, head.at());
        Session.Running session = draft.state().running().orElseThrow();
        if (session instanceof Session.Mock) {
            closing.scorecard(draft, head);
        } else {
            draft.happens(new Fact.SessionFinished(session.id(), head.id(), null));
        }
    }

    /** The question of another day gives way at once, others after a while; an answer under way never does. */
    private static boolean isLeft(CandidateState state, Instant at) {
        boolean untouched = state.attempt()
                .filter(open -> open.phase() instanceof Phase.Awaiting)
                .isPresent();
        if (!untouched || state.session() instanceof Session.Daily) {
            return untouched;
        }
        Instant last = state.pace().at();
        Duration patience = state.session() instanceof Session.Mock ? MOCK_LEFT : PRACTICE_LEFT;
        return last != null && last.plus(patience).isBefore(at);
    }
}
