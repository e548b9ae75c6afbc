package dev.viva.numeric.judging;

import java.util.Locale;

/** How an answer stands to its key. The last two cost no attempt. */
public enum Verdict {
    CORRECT,
    CLOSE,
    MISTAKE,
    WRONG,
    UNREADABLE,
    AMBIGUOUS;

    /** The word of the contract, in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
