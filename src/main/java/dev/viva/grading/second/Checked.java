package dev.viva.grading.second;

import dev.viva.grading.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verdict after its quote was looked for.
 *
 * @param quote the answer's own words, or null where it is missed
 * @param demoted true where the reader claimed more than it could show
 */
record Checked(Verdict verdict, @Nullable String quote, boolean demoted) {
    static final Checked MISSED = new Checked(Verdict.MISSED, null, false);
    static final Checked DEMOTED = new Checked(Verdict.MISSED, null, true);

    /**
     * What two readings agree on: of two that lie side by side (missed, partly, met) the lesser, of contradicted and
     * missed the latter. Nothing for any two others.
     */
    static Optional<Checked> agreed(Checked one, Checked other) {
        if (one.verdict == other.verdict) {
            return Optional.of(one);
        }
        Checked less = one.rank() < other.rank() ? one : other;
        Checked more = less == one ? other : one;
        boolean near = more.rank() - less.rank() == 1;
        return near ? Optional.of(less.verdict == Verdict.CONTRADICTED ? more : less) : Optional.empty();
    }

    private int rank() {
        return switch (verdict) {
            case CONTRADICTED -> 0;
            case MISSED -> 1;
            case PARTLY -> 2;
            case MET -> 3;
        };
    }

    /** Whether it rests on words of the answer. */
    boolean isShown() {
        return quote != null;
    }

    /** How likely a person would call the point met: by the verdict alone, not fitted to anything. */
    double probability() {
        return switch (verdict) {
            case MET -> 0.9;
            case PARTLY -> 0.5;
            case MISSED -> 0.1;
            case CONTRADICTED -> 0.05;
        };
    }
}
