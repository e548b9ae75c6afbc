package dev.viva.session;

import dev.viva.ability.Basis;
import dev.viva.ability.model.Change;
import dev.viva.bank.Asked;
import dev.viva.bank.ItemId;
import dev.viva.chat.AttemptId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an attempt that is over.
 *
 * @param hints how many hints were given
 * @param turn the last turn that was marked, 0 for none
 * @param revision the last reading of that turn
 * @param earlier the mark of the turn before it, or null
 * @param score the session score, or null
 * @param basis what its answers were weighed by, or null
 * @param change what they added to what is known of the person's ability, or null
 * @param seed what the numbers of the question were drawn by; 0 for a question without any
 * @param challenge what became of the wish to have it looked at again; null where there was none
 */
public record Closed(
        AttemptId attempt,
        ItemId item,
        String hash,
        int hints,
        int turn,
        int revision,
        @Nullable Earlier earlier,
        @Nullable Double score,
        long seed,
        @Nullable Challenge challenge,
        @Nullable Basis basis,
        @Nullable Change change) {

    static Closed of(Attempt attempt, @Nullable Double score) {
        List<Turn> turns = attempt.turns();
        return new Closed(
                attempt.id(),
                attempt.asked().item(),
                attempt.asked().hash(),
                attempt.hints(),
                turns.size(),
                turns.isEmpty() ? 0 : turns.get(turns.size() - 1).revision(),
                Earlier.of(attempt),
                score,
                attempt.asked() instanceof Asked.Numeric numeric ? numeric.seed() : 0,
                null,
                attempt.pick() == null ? null : attempt.pick().basis(),
                attempt.change());
    }

    /** Whether a reading is of the last turn, and newer than the one that is known; what a person decided stands. */
    boolean awaits(int of, int reading) {
        return turn > 0 && of == turn && revision < reading && challenge != Challenge.DECIDED;
    }

    Closed with(Challenge next) {
        return new Closed(attempt, item, hash, hints, turn, revision, earlier, score, seed, next, basis, change);
    }

    /** After a later reading of the last turn. */
    Closed reread(int reading, @Nullable Double now, @Nullable Change changed) {
        Change counts = changed == null ? change : changed;
        return new Closed(attempt, item, hash, hints, turn, reading, earlier, now, seed, challenge, basis, counts);
    }
}
