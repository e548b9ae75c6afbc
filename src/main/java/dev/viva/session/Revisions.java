package dev.viva.session;

import dev.viva.ability.model.Change;
import dev.viva.bank.Asked;
import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.grading.Grade;
import dev.viva.grading.Verdict;
import dev.viva.grading.second.Why;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a later reading changes. The first grade stays in the journal; a reading without a score leaves the mark that
 * counts, and one that changes nothing is not talked about unless somebody asked for it.
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
            over(draft, Later.of(event));
        } else if (open.get().awaits(event.turn(), event.revision())) {
            Attempt reread = open.get().reread(event.turn(), event.revision(), event.grade());
            draft.happens(new Fact.GradeRevised(
                    event.attempt(),
                    event.turn(),
                    event.revision(),
                    event.grade(),
                    null,
                    null,
                    null,
                    event.stamp(),
                    event.grade().score() == null
                            ? null
                            : Learning.of(
                                    draft.state(), reread, rules, event.head().at())));
        }
    }

    /** What a person decided. Of a question that is still open nothing can be decided yet. */
    void reviewed(Draft draft, ChatEvent.Reviewed event) {
        boolean open = draft.state().attempt().map(Attempt::id).equals(Optional.of(event.attempt()));
        if (!open && over(draft, Later.of(event))) {
            draft.happens(new Fact.ReviewDecided(
                    event.attempt(), event.name(), event.note(), event.head().at()));
        }
    }

    /** True where it counts. What somebody waits for counts as well when the state has forgotten the attempt. */
    private boolean over(Draft draft, Later later) {
        Optional<Closed> closed = draft.state().closed(later.attempt());
        if (closed.isPresent() && closed.get().awaits(later.turn(), later.revision())) {
            revise(draft, closed.get(), later);
            return true;
        }
        boolean forgotten = closed.isEmpty() && later.isAwaited();
        if (forgotten) {
            draft.happens(fact(later, null, null, null));
            tell(draft, null, later, null);
        }
        return forgotten;
    }

    private void revise(Draft draft, Closed closed, Later later) {
        Asked asked = asked(later);
        Double counts = Scoring.sessionScore(closed, later.grade(), asked, rules);
        Optional<Session.Mock> mock =
                draft.state().session() instanceof Session.Mock running ? Optional.of(running) : Optional.empty();
        Optional<Card.ScoreLine> line = mock.flatMap(each -> each.line(later.attempt()));
        draft.happens(fact(
                later,
                counts,
                line.map(each -> Scoring.reread(each, closed, later.grade(), counts, asked))
                        .orElse(null),
                later.grade().score() == null
                        ? null
                        : Learning.of(
                                draft.state(),
                                closed,
                                counts,
                                asked == null ? null : asked.topic(),
                                later.head().at())));
        Recalling.reread(
                draft,
                closed,
                asked == null ? null : asked.topic(),
                counts,
                later.head().at());
        if (later.isAwaited() || mock.isEmpty() && changes(later)) {
            tell(draft, closed, later, counts);
        }
    }

    private static @Nullable Asked asked(Later later) {
        return later.rereads() == null ? null : later.rereads().asked();
    }

    private static Fact.GradeRevised fact(
            Later later, @Nullable Double counts, Card.@Nullable ScoreLine line, @Nullable Change change) {
        Asked asked = asked(later);
        return new Fact.GradeRevised(
                later.attempt(),
                later.turn(),
                later.revision(),
                later.grade(),
                asked == null ? null : asked.topic(),
                counts,
                line,
                later.stamp(),
                change);
    }

    /** A reader who is not sure either leaves it to a person. */
    private static void tell(Draft draft, @Nullable Closed closed, Later later, @Nullable Double counts) {
        if (later.by() == Later.By.CHALLENGE && later.grade().score() == null) {
            draft.happens(new Fact.ChallengeReferred(
                    later.attempt(), Why.UNSURE, later.head().at()));
            draft.say(later.head().place(), Card.Notice.info(ChallengeWording.unread(Why.UNSURE, true)));
        } else {
            draft.say(later.head().place(), RevisedCard.of(closed, later, counts, changes(later)));
        }
    }

    /** Whether there is something to tell: a late first mark, another score, or another verdict. */
    private static boolean changes(Later later) {
        Grade now = later.grade();
        if (now.score() == null) {
            return false;
        }
        if (later.rereads() == null || later.rereads().first().score() == null) {
            return true;
        }
        Grade first = later.rereads().first();
        return Math.abs(now.score() - Objects.requireNonNull(first.score())) >= SAME
                || !verdicts(now).equals(verdicts(first));
    }

    private static List<Verdict> verdicts(Grade grade) {
        return grade.criteria().stream().map(each -> each.verdict()).toList();
    }
}
