package dev.viva.session;

import dev.viva.ability.model.Change;
import dev.viva.chat.AttemptId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How facts change the state. Total: a fact that does not fit the state leaves it as it is, for records stay for ever. */
public final class Evolution {
    private Evolution() {}

    public static CandidateState evolve(CandidateState state, List<? extends Fact> facts) {
        CandidateState next = state;
        for (Fact fact : facts) {
            next = evolve(next, fact);
        }
        return next;
    }

    public static CandidateState evolve(CandidateState state, Fact fact) {
        if (fact instanceof Fact.MessageCounted counted) {
            return state.with(counted.pace());
        }
        if (fact instanceof Fact.NameLearned learned) {
            return state.named(learned.name());
        }
        if (fact instanceof Fact.PracticeStarted started) {
            return state.with(new Session.Practice(
                    started.session(),
                    started.place(),
                    started.topic(),
                    started.level(),
                    started.numericOnly(),
                    0,
                    null,
                    false));
        }
        if (fact instanceof Fact.MockStarted started) {
            return state.with(new Session.Mock(
                    started.session(),
                    started.place(),
                    started.length(),
                    started.topics(),
                    List.of(),
                    null,
                    false,
                    started.forgotten(),
                    Boolean.TRUE.equals(started.adaptive())));
        }
        if (fact instanceof Fact.DailyStarted started) {
            Routine routine = state.routine();
            return state.with(new Session.Daily(started.session(), started.place(), started.slot(), null, false))
                    .with(routine.with(routine.diary().put(started.slot(), started.at())));
        }
        if (fact instanceof Fact.Forgotten) {
            return CandidateState.NEW;
        }
        if (fact instanceof Fact.SessionFinished) {
            return state.with(new Session.Idle());
        }
        if (fact instanceof Fact.GradeRevised revised) {
            return revised(state, revised);
        }
        Optional<Routine> routine = Routines.after(state.routine(), fact);
        if (routine.isPresent()) {
            return state.with(routine.get());
        }
        if (fact instanceof Fact.ChallengeRaised raised) {
            return challenged(
                    state,
                    raised.attempt(),
                    raised.to() == Fact.ChallengeRaised.To.REVIEWER ? Challenge.REFERRED : Challenge.ASKED);
        }
        if (fact instanceof Fact.ChallengeReferred referred) {
            return challenged(state, referred.attempt(), Challenge.REFERRED);
        }
        if (fact instanceof Fact.ReviewDecided decided) {
            return challenged(state, decided.attempt(), Challenge.DECIDED);
        }
        return state.running().map(running -> inSession(state, running, fact)).orElse(state);
    }

    private static CandidateState inSession(CandidateState state, Session.Running session, Fact fact) {
        if (fact instanceof Fact.QuestionAsked asked) {
            Attempt attempt = Attempt.opened(asked.attempt(), asked.number(), asked.asked(), asked.at(), asked.pick());
            return state.with(session.with(attempt))
                    .with(state.standing()
                            .afterAsking(asked.asked().item(), asked.asked().topic(), Days.of(asked.at())));
        }
        if (fact instanceof Fact.StopAsked) {
            return state.with(session.stop());
        }
        Attempt attempt = session.attempt();
        if (attempt == null) {
            return state;
        }
        if (fact instanceof Fact.AttemptClosed closed) {
            return closed(state, session, attempt, closed);
        }
        CandidateState next = state.with(session.with(inAttempt(attempt, fact)));
        return fact instanceof Fact.AnswerGraded graded ? changed(next, attempt.change(), graded.change()) : next;
    }

    private static CandidateState changed(CandidateState state, @Nullable Change before, @Nullable Change change) {
        return change == null ? state : state.with(state.standing().afterChange(before, change));
    }

    private static Attempt inAttempt(Attempt attempt, Fact fact) {
        Phase phase = attempt.phase();
        if (fact instanceof Fact.HintGiven) {
            return attempt.withHint();
        }
        if (fact instanceof Fact.AnswerPartReceived received) {
            return attempt.with(received(phase, received));
        }
        if (fact instanceof Fact.MarkRequested requested) {
            return attempt.with(new Phase.Marking(
                    phase.sent(), phase.editions(), requested.revision(), requested.tries(), requested.at()));
        }
        if (fact instanceof Fact.AnswerGraded graded) {
            return attempt.withTurn(new Turn(Part.join(phase.sent()), graded.revision(), graded.grade()))
                    .with(graded.change());
        }
        if (fact instanceof Fact.AnswerReturned) {
            return attempt.with(new Phase.Awaiting(phase.editions(), phase.requestedSoFar()));
        }
        if (fact instanceof Fact.FollowUpAsked asked) {
            return attempt.with(asked.followUp());
        }
        if (fact instanceof Fact.RetryOffered offered) {
            return attempt.with(offered.retry());
        }
        return attempt;
    }

    private static Phase received(Phase phase, Fact.AnswerPartReceived received) {
        return new Phase.Composing(
                merged(phase.sent(), received.part()), phase.editions() + 1, phase.requestedSoFar(), received.at());
    }

    private static List<Part> merged(List<Part> parts, Part part) {
        List<Part> all = new ArrayList<>(parts);
        int known = all.stream().map(Part::id).toList().indexOf(part.id());
        if (known >= 0) {
            all.set(known, part);
        } else {
            all.add(part);
        }
        return all;
    }

    private static CandidateState closed(
            CandidateState state, Session.Running session, Attempt attempt, Fact.AttemptClosed fact) {
        Session.Running after = session.with(null);
        if (after instanceof Session.Mock mock) {
            after = mock.with(fact.line());
        }
        Closed closed = Closed.of(attempt, fact.sessionScore());
        CandidateState next = state.with(after).with(closed);
        return fact.sessionScore() == null
                ? next
                : next.with(next.standing().afterMark(attempt.asked().topic(), fact.sessionScore()));
    }

    private static CandidateState challenged(CandidateState state, AttemptId attempt, Challenge challenge) {
        return state.closed(attempt)
                .map(closed -> state.with(closed.with(challenge)))
                .orElse(state);
    }

    private static CandidateState revised(CandidateState state, Fact.GradeRevised fact) {
        Optional<Attempt> open = state.attempt().filter(attempt -> attempt.id().equals(fact.attempt()));
        if (open.isPresent()) {
            return open.get().awaits(fact.turn(), fact.revision()) ? reread(state, open.get(), fact) : state;
        }
        return state.closed(fact.attempt())
                .filter(old -> old.awaits(fact.turn(), fact.revision()))
                .map(old -> revised(state, old, fact))
                .orElse(state);
    }

    private static CandidateState reread(CandidateState state, Attempt open, Fact.GradeRevised fact) {
        Attempt next = open.reread(fact.turn(), fact.revision(), fact.grade()).with(fact.change());
        return changed(state.with(state.running().orElseThrow().with(next)), open.change(), fact.change());
    }

    /** Facts of the first versions have neither topic nor session score: there the grade's own score counted. */
    private static CandidateState revised(CandidateState state, Closed old, Fact.GradeRevised fact) {
        Double counts = fact.sessionScore() == null ? fact.grade().score() : fact.sessionScore();
        CandidateState next =
                changed(state.with(old.reread(fact.revision(), counts, fact.change())), old.change(), fact.change());
        if (fact.line() != null && next.session() instanceof Session.Mock mock) {
            next = next.with(mock.replaced(fact.line()));
        }
        return counts == null || fact.topic() == null
                ? next
                : next.with(next.standing().afterRevision(fact.topic(), old.score(), counts));
    }
}
