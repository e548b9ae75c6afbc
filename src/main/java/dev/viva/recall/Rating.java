package dev.viva.recall;

/** How well something was remembered. Only {@link #AGAIN} is a failure; hard is a pass. */
public enum Rating {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    private static final double PASS = 0.5;
    private static final double WELL = 0.7;
    private static final double PERFECT = 0.92;

    /**
     * @param score 0 to 1
     * @param hints how many were given; with one nothing was easy
     */
    public static Rating of(double score, int hints) {
        if (score < PASS) {
            return AGAIN;
        }
        if (score < WELL) {
            return HARD;
        }
        return score >= PERFECT && hints == 0 ? EASY : GOOD;
    }

    /** 1 to 4, as the formulas have it. */
    int grade() {
        return ordinal() + 1;
    }
}
