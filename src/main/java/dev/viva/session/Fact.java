package dev.viva.session;

import dev.viva.ability.Picked;
import dev.viva.ability.model.Change;
import dev.viva.bank.Asked;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.chat.EventId;
import dev.viva.chat.Place;
import dev.viva.chat.SessionId;
import dev.viva.grading.Grade;
import dev.viva.grading.Stamp;
import dev.viva.grading.second.Why;
import dev.viva.recall.Review;
import dev.viva.schedule.Plan;
import dev.viva.schedule.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, already decided, with everything that went into the decision. Facts are folded, never decided again. */
public sealed interface Fact {
    /** A message was counted against the rate. */
    record MessageCounted(Pace pace) implements Fact {}

    /** The platform's name for the person. */
    record NameLearned(String name) implements Fact {}

    /** Practice began. */
    record PracticeStarted(
            SessionId session,
            Place place,
            @Nullable Topic topic,
            @Nullable Integer level,
            boolean numericOnly) implements Fact {}

    /**
     * A mock interview began.
     *
     * @param length the most questions it has
     * @param forgotten true for one on what would be forgotten by the interview
     * @param adaptive true when it may end before, as soon as enough is known; else null
     */
    record MockStarted(
            SessionId session,
            Place place,
            int length,
            List<Topic> topics,
            boolean forgotten,
            @Nullable Boolean adaptive)
            implements Fact {
        public MockStarted {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A question was put, with its whole key and the seed of its wording and numbers.
     *
     * @param pick how it was chosen, or null where no ability model had a say
     */
    record QuestionAsked(
            AttemptId attempt,
            int number,
            Asked asked,
            long seed,
            Instant at,
            @Nullable Picked pick) implements Fact {}

    /** The {@code step}-th hint was given. */
    record HintGiven(AttemptId attempt, int step, double costs) implements Fact {}

    /** A message became part of the turn's answer, or replaced the part with its id. */
    record AnswerPartReceived(AttemptId attempt, int turn, Part part, Instant at) implements Fact {}

    /** The answer went to a grader. */
    record MarkRequested(AttemptId attempt, int turn, int revision, int tries, Instant at) implements Fact {}

    /**
     * The mark came.
     *
     * @param stamp the signature on it, or null where nobody signed
     * @param change what the attempt adds by now to what is known of their ability, in place of what it added before; null:
     *     nothing changes
     */
    record AnswerGraded(
            AttemptId attempt,
            int turn,
            int revision,
            Grade grade,
            @Nullable Stamp stamp,
            @Nullable Change change) implements Fact {}

    /** The answer could not be read; the question is open again and nothing was lost. */
    record AnswerReturned(AttemptId attempt, int turn, String reason) implements Fact {}

    /** A follow-up was asked. */
    record FollowUpAsked(AttemptId attempt, FollowUp followUp) implements Fact {}

    /** A second try at a number was offered. */
    record RetryOffered(AttemptId attempt, Retry retry) implements Fact {}

    /**
     * The attempt is over.
     *
     * @param sessionScore 0 to 1 after hints and follow-ups, or null where there is no mark
     */
    record AttemptClosed(
            AttemptId attempt, Ending ending, @Nullable Double sessionScore, Card.ScoreLine line) implements Fact {}

    /**
     * A later reading of a turn that has its mark. A reading without a score changes no mark; it is kept for whoever
     * reviews the answer.
     *
     * @param topic the question's topic; null while the attempt is open, and where it is not known any more
     * @param sessionScore what the attempt counts now, 0 to 1; null while it is open, and where it has no mark
     * @param line how the attempt stands on the scorecard now, or null outside a running mock interview
     * @param stamp the signature on the grade, or null where nobody signed
     * @param change what the attempt adds by now to what is known of their ability, in place of what it added before; null:
     *     nothing changes
     */
    record GradeRevised(
            AttemptId attempt,
            int turn,
            int revision,
            Grade grade,
            @Nullable Topic topic,
            @Nullable Double sessionScore,
            Card.@Nullable ScoreLine line,
            @Nullable Stamp stamp,
            @Nullable Change change)
            implements Fact {}

    /**
     * A memory was tested.
     *
     * @param again true where this takes the place of the review before it, whose answer was read anew
     */
    record Remembered(Review review, boolean again) implements Fact {}

    /** The day of the interview was told, or taken back (null). */
    record InterviewPlanned(@Nullable LocalDate date) implements Fact {}

    /**
     * Daily probes were planned.
     *
     * @param begin what is not due any more under the plan
     */
    record DailyPlanned(Place place, Plan plan, Slot begin) implements Fact {}

    /** Days were left out of the plan. */
    record DailyPaused(Plan plan) implements Fact {}

    /**
     * Daily probes ended.
     *
     * @param ignored true when that was because nobody answered them
     */
    record DailyStopped(boolean ignored) implements Fact {}

    /** A daily probe waits for the end of the running session. */
    record ProbeWaits(Slot slot) implements Fact {}

    /** A daily probe was left out, with all before it. */
    record ProbeMissed(Slot slot) implements Fact {}

    /** A daily probe began. */
    record DailyStarted(SessionId session, Place place, Slot slot, Instant at) implements Fact {}

    /**
     * A daily probe was answered, or left on purpose.
     *
     * @param days answered days in a row
     * @param freezes missed days that will be made up for
     * @param missed days with a probe that nobody looked at since
     */
    record StreakCounted(int days, int freezes, int missed) implements Fact {}

    /**
     * The candidate wants a mark looked at again.
     *
     * @param reason in their words, or null
     */
    record ChallengeRaised(
            AttemptId attempt, To to, @Nullable String reason, Instant at) implements Fact {
        /** Who is asked. */
        public enum To {
            /** The language model that reads a second time. */
            MODEL,
            /** Whoever reviews. */
            REVIEWER,
            /** Whoever finds the answer in the journal, since it is not in the state any more. */
            LOOKED_UP
        }
    }

    /** Nobody but a reviewer can answer the challenge. */
    record ChallengeReferred(AttemptId attempt, Why why, Instant at) implements Fact {}

    /**
     * A person decided on a mark; what became of the grade is a fact of its own.
     *
     * @param name who decided, as the hiring team calls them
     * @param note in their words, or null
     */
    record ReviewDecided(
            AttemptId attempt, String name, @Nullable String note, Instant at) implements Fact {}

    /** The candidate asked to stop while a mark was pending. */
    record StopAsked(SessionId session) implements Fact {}

    /** The candidate asked to be forgotten, and meant it. */
    record Forgotten(Instant at) implements Fact {}

    /** The session is over. */
    record SessionFinished(
            SessionId session, EventId cause, @Nullable Double score) implements Fact {}
}
