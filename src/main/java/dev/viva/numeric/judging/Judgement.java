package dev.viva.numeric.judging;

import org.jspecify.annotations.Nullable;

/**
 * What was made of an answer.
 *
 * @param value the number that was compared, in the key's unit; null where none was read
 * @param read how the answer was understood, or why not; a sentence
 * @param mistake what went wrong, one sentence, or null
 * @param nudge what to look at again, in words that do not give the answer away; null where nothing was found to look at,
 *     and for a mistake that the author listed
 * @param credit 0 to 1
 */
public record Judgement(
        Verdict verdict,
        @Nullable Quantity value,
        String read,
        @Nullable String mistake,
        @Nullable String nudge,
        double credit) {
    public Judgement {
        if (!(credit >= 0 && credit <= 1)) {
            throw new IllegalArgumentException("credit must be 0 to 1, found " + credit);
        }
    }

    static Judgement correct(Quantity value, String read) {
        return new Judgement(Verdict.CORRECT, value, read, null, null, 1);
    }

    static Judgement wrong(Quantity value, String read) {
        return new Judgement(Verdict.WRONG, value, read, null, null, 0);
    }

    static Judgement close(Quantity value, String read, String sentence) {
        return new Judgement(Verdict.CLOSE, value, read, sentence, sentence, 0.5);
    }

    static Judgement mistake(Quantity value, String read, KnownMistake known, double credit) {
        return new Judgement(Verdict.MISTAKE, value, read, known.says(), null, credit);
    }

    static Judgement mistake(Quantity value, String read, Slip slip) {
        return new Judgement(Verdict.MISTAKE, value, read, slip.says(), slip.nudge(), slip.credit());
    }

    /** Asks back; costs no attempt. */
    static Judgement ambiguous(String question) {
        return new Judgement(Verdict.AMBIGUOUS, null, question, null, null, 0);
    }

    static Judgement unreadable(String reason) {
        return new Judgement(Verdict.UNREADABLE, null, reason, null, null, 0);
    }
}
