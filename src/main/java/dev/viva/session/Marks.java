package dev.viva.session;

import dev.viva.ability.model.Change;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.TimerKey;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.Outcome;
import dev.viva.grading.Stamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a mark leads to, and what happens while one is awaited. */
final class Marks {
    /** Below this nothing was said to build on; above the other there is nothing left to ask. */
    private static final double WORTH_ASKING_ON = 0.1;

    private static final double NOTHING_LEFT = 0.95;

    private final Rules rules;
    private final Closing closing;
    private final Retries retries;
    private final Answers answers;
    private final Revisions revisions;

    Marks(Rules rules, Closing closing, Answers answers) {
        this.rules = rules;
        this.closing = closing;
        this.retries = new Retries(rules);
        this.answers = answers;
        this.revisions = new Revisions(rules);
    }

    /** A mark for a reading that nobody waits for changes nothing, unless it is a newer one of a turn that has its mark. */
    void graded(Draft draft, ChatEvent.Graded event) {
        boolean awaited = draft.state()
                .attempt()
                .filter(attempt -> attempt.id().equals(event.attempt()) && attempt.turn() == event.turn())
                .map(Attempt::phase)
                .filter(phase -> phase instanceof Phase.Marking marking && marking.revision() == event.revision())
                .isPresent();
        if (awaited) {
            accept(draft, event.revision(), event.grade(), event.head().at(), event);
        } else {
            revisions.read(draft, event);
        }
    }

    void reviewed(Draft draft, ChatEvent.Reviewed event) {
        revisions.reviewed(draft, event);
    }

    void timer(Draft draft, ChatEvent.Timer event) {
        TimerKey timer = event.timer();
        Optional<Attempt> open = draft.state()
                .attempt()
                .filter(attempt -> attempt.id().equals(timer.attempt()) && attempt.turn() == timer.turn());
        if (open.isEmpty()) {
            return;
        }
        Phase phase = open.get().phase();
        if (timer.kind() == TimerKey.Kind.TURN_CLOSES
                && phase instanceof Phase.Composing composing
                && composing.edition() == timer.count()) {
            answers.requestMark(draft, event.head().at());
        } else if (timer.kind() == TimerKey.Kind.MARK_OVERDUE
                && phase instanceof Phase.Marking marking
                && Timers.count(marking) == timer.count()) {
            overdue(draft, open.get(), marking, event);
        }
    }

    private void overdue(Draft draft, Attempt attempt, Phase.Marking marking, ChatEvent.Timer event) {
        if (marking.tries() < rules.markTries()) {
            draft.happens(new Fact.MarkRequested(
                    attempt.id(),
                    attempt.turn(),
                    marking.revision(),
                    marking.tries() + 1,
                    event.head().at()));
        } else {
            // One below the awaited reading, so that the mark still counts when it comes late.
            accept(
                    draft,
                    marking.revision() - 1,
                    Wording.noGrader(),
                    event.head().at(),
                    event);
        }
    }

    private void accept(Draft draft, int revision, Grade grade, Instant at, ChatEvent cause) {
        Session.Running session = draft.state().running().orElseThrow();
        Attempt attempt = draft.state().attempt().orElseThrow();
        if (grade.outcome() == Outcome.UNGRADABLE && !session.stopping()) {
            String reason = grade.note() == null ? Wording.UNREADABLE : grade.note();
            draft.happens(new Fact.AnswerReturned(attempt.id(), attempt.turn(), reason));
            draft.say(session.place(), Card.Notice.info(reason, Wording.buttons(draft.state())));
            return;
        }
        Stamp stamp = cause instanceof ChatEvent.Graded graded ? graded.stamp() : null;
        Attempt marked = attempt.withTurn(new Turn(attempt.answer(), revision, grade));
        Change change = Learning.of(draft.state(), marked, rules, at);
        draft.happens(new Fact.AnswerGraded(attempt.id(), attempt.turn(), revision, grade, stamp, change));
        Optional<Retry> retry = session.stopping() ? Optional.empty() : Retries.after(attempt, grade);
        if (retry.isPresent()) {
            retries.offer(draft, session, attempt, retry.get());
            return;
        }
        Optional<FollowUp> followUp = session instanceof Session.Mock mock && !mock.stopping()
                ? followUp(attempt, grade, phrased(cause))
                : Optional.empty();
        if (followUp.isPresent()) {
            draft.happens(new Fact.FollowUpAsked(attempt.id(), followUp.get()));
            draft.say(session.place(), Wording.question(draft.state()));
        } else {
            closing.marked(draft, cause, at);
        }
    }

    /** Asks on about the most valuable point that was missed, once, where the answer gave something to build on. */
    private static Optional<FollowUp> followUp(Attempt attempt, Grade grade, Map<String, String> phrased) {
        if (attempt.followUp() != null
                || !(attempt.asked() instanceof Asked.Rubric asked)
                || grade.score() == null
                || grade.score() < WORTH_ASKING_ON
                || grade.score() > NOTHING_LEFT) {
            return Optional.empty();
        }
        List<CriterionGrade> criteria = grade.criteria();
        return asked.key().criteria().stream()
                .filter(criterion -> criterion.followUp() != null)
                .filter(criterion -> missing(criterion, criteria) > 0)
                .max(Comparator.comparingDouble(criterion -> missing(criterion, criteria)))
                .map(criterion -> new FollowUp(
                        criterion.id(), phrased.getOrDefault(criterion.id(), String.valueOf(criterion.followUp()))));
    }

    private static Map<String, String> phrased(ChatEvent cause) {
        return cause instanceof ChatEvent.Graded graded ? graded.followUps() : Map.of();
    }

    private static double missing(Criterion criterion, List<CriterionGrade> grades) {
        return grades.stream()
                .filter(grade -> grade.id().equals(criterion.id()))
                .mapToDouble(grade -> criterion.weight() * (1 - grade.credit()))
                .sum();
    }
}
