package dev.viva.recall;

/**
 * FSRS-6, the free spaced repetition scheduler (J. Ye and others, open-spaced-repetition, version 6 of 2025): how firmly
 * something is remembered after each review, and the chance to remember it some days later. Days are whole.
 */
public final class Fsrs {
    /** Whether a second review on the same day counts by a formula of its own. */
    public enum Mode {
        SHORT_TERM,
        LONG_TERM
    }

    private static final double NINETY = 0.9;

    private final Weights w;
    private final Mode mode;
    private final double decay;
    private final double factor;

    /** Default weights, and reviews that are days apart. */
    public Fsrs() {
        this(Weights.DEFAULT, Mode.LONG_TERM);
    }

    public Fsrs(Weights weights, Mode mode) {
        this.w = weights;
        this.mode = mode;
        this.decay = -weights.at(20);
        this.factor = Math.pow(NINETY, 1 / decay) - 1;
    }

    /** After the first review. */
    public Memory first(Rating rating) {
        return new Memory(w.at(rating.ordinal()), firstDifficulty(rating.grade()));
    }

    /**
     * After a further review.
     *
     * @param days since the review before, 0 or more
     */
    public Memory next(Memory before, int days, Rating rating) {
        if (days < 0) {
            throw new IllegalArgumentException("a review comes after the one before it");
        }
        return new Memory(stability(before, days, rating), difficulty(before.difficulty(), rating));
    }

    /** The chance to remember, 0 to 1, {@code days} after the last review. */
    public double retrievability(Memory memory, int days) {
        return Math.pow(1 + factor * Math.max(0, days) / memory.stability(), decay);
    }

    /** After how many days, at least 1, the chance to remember falls to {@code retention}, 0 to 1. */
    public int interval(Memory memory, double retention) {
        double days = memory.stability() / factor * (Math.pow(retention, 1 / decay) - 1);
        return (int) Math.max(1, Math.min(Memory.MOST_STABLE, Math.round(days)));
    }

    private double stability(Memory before, int days, Rating rating) {
        if (days == 0 && mode == Mode.SHORT_TERM) {
            return sameDay(before.stability(), rating);
        }
        double chance = retrievability(before, days);
        return rating == Rating.AGAIN ? forgotten(before, chance) : recalled(before, chance, rating);
    }

    double recalled(Memory before, double chance, Rating rating) {
        double hard = rating == Rating.HARD ? w.at(15) : 1;
        double easy = rating == Rating.EASY ? w.at(16) : 1;
        double gain = Math.exp(w.at(8))
                * (11 - before.difficulty())
                * Math.pow(before.stability(), -w.at(9))
                * (Math.exp(w.at(10) * (1 - chance)) - 1);
        return before.stability() * (1 + gain * hard * easy);
    }

    /** Forgetting never makes firmer; what a same-day review would take off is taken off here where there are such. */
    double forgotten(Memory before, double chance) {
        double left = w.at(11)
                * Math.pow(before.difficulty(), -w.at(12))
                * (Math.pow(before.stability() + 1, w.at(13)) - 1)
                * Math.exp(w.at(14) * (1 - chance));
        double most = mode == Mode.SHORT_TERM ? before.stability() / Math.exp(w.at(17) * w.at(18)) : before.stability();
        return Math.min(left, most);
    }

    double sameDay(double stability, Rating rating) {
        double change = Math.exp(w.at(17) * (rating.grade() - 3 + w.at(18))) * Math.pow(stability, -w.at(19));
        return stability * (rating == Rating.AGAIN ? change : Math.max(1, change));
    }

    /** Drawn a little towards the difficulty of what is easy at first, which is not bounded here. */
    double difficulty(double before, Rating rating) {
        double moved = before - w.at(6) * (rating.grade() - 3) * (10 - before) / 9;
        return w.at(7) * firstDifficulty(Rating.EASY.grade()) + (1 - w.at(7)) * moved;
    }

    private double firstDifficulty(int grade) {
        return w.at(4) - Math.exp(w.at(5) * (grade - 1)) + 1;
    }
}
