package dev.viva.session;

import dev.viva.bank.Asked;
import dev.viva.chat.ChatEvent;
import dev.viva.grading.Grade;
import dev.viva.grading.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a later reading changes. The first grade stays in the journal; a reading without a score leaves the mark that
 * counts, and one that changes nothing is not talked about.
 */
final class Revisions {
    private static final double SAME = 0.005;

    private final Rules rules;

    Revisions(Rules rules) {
        this.rules = rules;
    }

    /** A reading of a turn that has its mark: of the open attempt, or the last one of an attempt that is over. */
    void read(Draft draft, ChatEvent.Graded event) {
        Optional<Attempt> open =
                draft.state().attempt().filter(attempt -> attempt.id().equals(event.attempt()));
        if (open.isEmpty()) {
            draft.state()
                    .closed(event.attempt())
                    .filter(closed -> closed.awaits(event.turn(), event.revision()))
                    .ifPresent(closed -> over(draft, closed, event));
        } else if (open.get().awaits(event.turn(), event.revision())) {
            draft.happens(new Fact.GradeRevised(
                    event.attempt(), event.turn(), event.revision(), event.grade(), null, null, null, event.stamp()));
        }
    }

    private void over(Draft draft, Closed closed, ChatEvent.Graded event) {
        Asked.Rubric asked = event.rereads() == null ? null : event.rereads().asked();
        Double counts = Scoring.sessionScore(closed, event.grade(), asked == null ? null : asked.key(), rules);
        Optional<Session.Mock> mock =
                draft.state().session() instanceof Session.Mock running ? Optional.of(running) : Optional.empty();
        draft.happens(new Fact.GradeRevised(
                event.attempt(),
                event.turn(),
                event.revision(),
                event.grade(),
                asked == null ? null : asked.topic(),
                counts,
                mock.flatMap(each -> each.line(event.attempt()))
                        .map(line -> Scoring.reread(line, closed, event.grade(), counts, asked))
                        .orElse(null),
                event.stamp()));
        if (mock.isEmpty() && changes(event)) {
            draft.say(event.head().place(), RevisedCard.of(closed, event, counts));
        }
    }

    /** Whether there is something to tell: a late first mark, another score, or another verdict. */
    private static boolean changes(ChatEvent.Graded event) {
        Grade now = event.grade();
        if (now.score() == null) {
            return false;
        }
        if (event.rereads() == null || event.rereads().first().score() == null) {
            return true;
        }
        Grade first = event.rereads().first();
        return Math.abs(now.score() - Objects.requireNonNull(first.score())) >= SAME
                || !verdicts(now).equals(verdicts(first));
    }

    private static List<Verdict> verdicts(Grade grade) {
        return grade.criteria().stream().map(each -> each.verdict()).toList();
    }
}
