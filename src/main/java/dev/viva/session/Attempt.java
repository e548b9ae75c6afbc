package dev.viva.session;

import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.grading.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asking of one item that is still open.
 *
 * @param number which question of the session, from 1
 * @param hints how many hints were given
 * @param turns the turns that have their mark
 * @param followUp what was asked on, or null
 */
public record Attempt(
        AttemptId id,
        int number,
        Asked asked,
        Instant askedAt,
        int hints,
        List<Turn> turns,
        @Nullable FollowUp followUp,
        Phase phase) {
    public Attempt {
        turns = List.copyOf(turns);
    }

    static Attempt opened(AttemptId id, int number, Asked asked, Instant at) {
        return new Attempt(id, number, asked, at, 0, List.of(), null, Phase.Awaiting.NEW);
    }

    /** The number of the turn under way, from 1. */
    public int turn() {
        return turns.size() + 1;
    }

    /** All that was said so far, the turn under way included: what a grader reads. */
    public String answer() {
        List<String> texts = new ArrayList<>();
        turns.forEach(turn -> texts.add(turn.answer()));
        texts.add(Part.join(phase.sent()));
        return String.join("\n\n", texts);
    }

    Attempt with(Phase next) {
        return new Attempt(id, number, asked, askedAt, hints, turns, followUp, next);
    }

    Attempt withHint() {
        return new Attempt(id, number, asked, askedAt, hints + 1, turns, followUp, phase);
    }

    Attempt withTurn(Turn turn) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(turn);
        return new Attempt(id, number, asked, askedAt, hints, all, followUp, Phase.Awaiting.NEW);
    }

    /** Whether a reading of an earlier turn is newer than the one that is known; turns count from 1. */
    boolean awaits(int turn, int revision) {
        return turn >= 1 && turn <= turns.size() && turns.get(turn - 1).revision() < revision;
    }

    /** With a later reading of an earlier turn. */
    Attempt reread(int turn, int revision, Grade grade) {
        List<Turn> all = new ArrayList<>(turns);
        all.set(turn - 1, all.get(turn - 1).reread(revision, grade));
        return new Attempt(id, number, asked, askedAt, hints, all, followUp, phase);
    }

    Attempt with(FollowUp next) {
        return new Attempt(id, number, asked, askedAt, hints, turns, next, phase);
    }
}
