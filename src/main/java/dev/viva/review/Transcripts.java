package dev.viva.review;

import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Place;
import dev.viva.grading.Grade;
import dev.viva.grading.Stamp;
import dev.viva.session.Attempt;
import dev.viva.session.CandidateState;
import dev.viva.session.Evolution;
import dev.viva.session.Fact;
import dev.viva.session.Receipts;
import dev.viva.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All attempts of one candidate, folded from their records. */
public final class Transcripts {
    private static final Place UNKNOWN = new Place("unknown", null);

    private CandidateState state = CandidateState.NEW;
    private final Map<AttemptId, Draft> attempts = new LinkedHashMap<>();

    private static final class Draft {
        private final Asked asked;
        private final Place place;
        private final List<Transcript.Reading> readings = new ArrayList<>();
        private final Map<Integer, String> answers = new HashMap<>();
        private Transcript.@Nullable Wish wish;

        Draft(Asked asked, Place place) {
            this.asked = asked;
            this.place = place;
        }

        void standing(Transcript.Standing standing) {
            if (wish != null) {
                wish = new Transcript.Wish(wish.reason(), wish.at(), standing, wish.times(), wish.readingsBefore());
            }
        }
    }

    /** The next record of the candidate. */
    public void add(Instant at, List<Fact> facts) {
        for (Fact fact : facts) {
            state = Evolution.evolve(state, fact);
            fold(at, fact);
        }
    }

    /** A record that cannot be read any more: whatever was known before is erased with it. */
    public void erased() {
        state = CandidateState.NEW;
        attempts.clear();
    }

    private void fold(Instant at, Fact fact) {
        if (fact instanceof Fact.QuestionAsked asked) {
            Place place = state.running().map(Session.Running::place).orElse(UNKNOWN);
            attempts.put(asked.attempt(), new Draft(asked.asked(), place));
        } else if (fact instanceof Fact.Forgotten) {
            erased();
        } else if (fact instanceof Fact.MarkRequested wanted) {
            of(wanted.attempt(), draft -> state.attempt()
                    .map(Attempt::answer)
                    .ifPresent(answer -> draft.answers.put(wanted.turn(), answer)));
        } else if (fact instanceof Fact.AnswerGraded graded) {
            read(at, graded.attempt(), graded.turn(), graded.revision(), graded.grade(), graded.stamp());
        } else if (fact instanceof Fact.GradeRevised revised) {
            read(at, revised.attempt(), revised.turn(), revised.revision(), revised.grade(), revised.stamp());
        } else {
            challenges(fact);
        }
    }

    private void challenges(Fact fact) {
        if (fact instanceof Fact.ChallengeRaised raised) {
            of(raised.attempt(), draft -> draft.wish = wish(draft, raised));
        } else if (fact instanceof Fact.ChallengeReferred referred) {
            of(referred.attempt(), draft -> draft.standing(Transcript.Standing.REFERRED));
        } else if (fact instanceof Fact.ReviewDecided decided) {
            of(decided.attempt(), draft -> draft.standing(Transcript.Standing.DECIDED));
        }
    }

    private static Transcript.Wish wish(Draft draft, Fact.ChallengeRaised raised) {
        Transcript.Wish known = draft.wish;
        if (known != null) {
            return new Transcript.Wish(
                    known.reason(), known.at(), known.standing(), known.times() + 1, known.readingsBefore());
        }
        boolean toPeople = raised.to() == Fact.ChallengeRaised.To.REVIEWER;
        return new Transcript.Wish(
                raised.reason(),
                raised.at(),
                toPeople ? Transcript.Standing.REFERRED : Transcript.Standing.ASKED,
                1,
                draft.readings.size());
    }

    private void read(Instant at, AttemptId attempt, int turn, int revision, Grade grade, @Nullable Stamp stamp) {
        of(attempt, draft -> {
            String answer = draft.answers.getOrDefault(turn, "");
            draft.readings.add(new Transcript.Reading(turn, revision, answer, grade, stamp, at));
            if (draft.wish != null && draft.wish.standing() == Transcript.Standing.ASKED && grade.score() != null) {
                draft.standing(Transcript.Standing.ANSWERED);
            }
        });
    }

    private void of(AttemptId attempt, java.util.function.Consumer<Draft> then) {
        Draft draft = attempts.get(attempt);
        if (draft != null) {
            then.accept(draft);
        }
    }

    public Optional<Transcript> find(AttemptId attempt) {
        return Optional.ofNullable(attempts.get(attempt)).map(draft -> transcript(attempt, draft));
    }

    /** In the order in which they were asked. */
    public List<Transcript> all() {
        return attempts.entrySet().stream()
                .map(each -> transcript(each.getKey(), each.getValue()))
                .toList();
    }

    private Transcript transcript(AttemptId attempt, Draft draft) {
        return new Transcript(
                attempt, draft.place, draft.asked, draft.readings, draft.wish, Receipts.mayBeSeen(state, attempt));
    }
}
