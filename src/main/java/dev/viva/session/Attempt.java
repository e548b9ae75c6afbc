package dev.viva.session;

import dev.viva.ability.Picked;
import dev.viva.ability.model.Change;
import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.grading.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One asking of one item that is still open.
 *
 * @param number which question of the session, from 1
 * @param hints how many hints were given
 * @param turns the turns that have their mark
 * @param followUp what was asked on, or null
 * @param pick how the question was chosen, or null
 * @param change what the answers so far added to what is known of the person's ability, or null
 * @param retry the second try that was offered, or null; never together with a follow-up
 */
public record Attempt(
        AttemptId id,
        int number,
        Asked asked,
        Instant askedAt,
        int hints,
        List<Turn> turns,
        @Nullable FollowUp followUp,
        @Nullable Retry retry,
        Phase phase,
        @Nullable Picked pick,
        @Nullable Change change) {
    public Attempt {
        if (followUp != null && retry != null) {
            throw new IllegalArgumentException("an attempt is asked on or tried again, not both");
        }
        turns = List.copyOf(turns);
    }

    static Attempt opened(AttemptId id, int number, Asked asked, Instant at, @Nullable Picked pick) {
        return new Attempt(id, number, asked, at, 0, List.of(), null, null, Phase.Awaiting.NEW, pick, null);
    }

    /** The number of the turn under way, from 1. */
    public int turn() {
        return turns.size() + 1;
    }

    /**
     * What a grader reads: of free text all that was said so far, the turn under way included; of a number only the try under
     * way, for two tries are no one answer.
     */
    public String answer() {
        if (asked instanceof Asked.Numeric) {
            return Part.join(phase.sent());
        }
        List<String> texts = new ArrayList<>();
        turns.forEach(turn -> texts.add(turn.answer()));
        texts.add(Part.join(phase.sent()));
        return String.join("\n\n", texts);
    }

    Attempt with(Phase next) {
        return new Attempt(id, number, asked, askedAt, hints, turns, followUp, retry, next, pick, change);
    }

    Attempt withHint() {
        return new Attempt(id, number, asked, askedAt, hints + 1, turns, followUp, retry, phase, pick, change);
    }

    Attempt withTurn(Turn turn) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(turn);
        return new Attempt(id, number, asked, askedAt, hints, all, followUp, retry, Phase.Awaiting.NEW, pick, change);
    }

    /** Whether a reading of an earlier turn is newer than the one that is known; turns count from 1. */
    boolean awaits(int turn, int revision) {
        return turn >= 1 && turn <= turns.size() && turns.get(turn - 1).revision() < revision;
    }

    /** With a later reading of an earlier turn. */
    Attempt reread(int turn, int revision, Grade grade) {
        List<Turn> all = new ArrayList<>(turns);
        all.set(turn - 1, all.get(turn - 1).reread(revision, grade));
        return new Attempt(id, number, asked, askedAt, hints, all, followUp, retry, phase, pick, change);
    }

    /** With what the answers so far add to what is known of the person's ability; null leaves it. */
    Attempt with(@Nullable Change next) {
        return next == null
                ? this
                : new Attempt(id, number, asked, askedAt, hints, turns, followUp, retry, phase, pick, next);
    }

    Attempt with(FollowUp next) {
        return new Attempt(id, number, asked, askedAt, hints, turns, next, null, phase, pick, change);
    }

    Attempt with(Retry next) {
        return new Attempt(id, number, asked, askedAt, hints, turns, null, next, phase, pick, change);
    }

    /**
     * The turn whose mark stands, if any has one: the better try at a number, the later where they are equal; else the last.
     */
    Optional<Turn> standing() {
        Turn best = null;
        for (Turn turn : turns) {
            boolean behind = retry != null && best != null && score(turn) < score(best);
            best = behind ? best : turn;
        }
        return Optional.ofNullable(best);
    }

    private static double score(Turn turn) {
        Double score = turn.grade().score();
        return score == null ? -1 : score;
    }
}
