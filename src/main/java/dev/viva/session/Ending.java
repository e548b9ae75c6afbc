package dev.viva.session;

/** How an attempt ended, in the words of the scorecard. */
public enum Ending {
    ANSWERED("answered"),
    SKIPPED("skipped"),
    EXPLAINED("answer shown"),
    SET_ASIDE("set aside"),
    REVIEW("to be reviewed"),
    UNREADABLE("could not be read");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** True where the question counts as 0 in a mock interview: it was there to be answered and was not. */
    boolean countsAsNothing() {
        return this == SKIPPED || this == EXPLAINED;
    }
}
