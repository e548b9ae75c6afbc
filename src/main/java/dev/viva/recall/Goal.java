package dev.viva.recall;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered for: until then, nothing is left alone for longer than half of the way.
 *
 * @param interview the day of the interview, or null
 */
public record Goal(@Nullable LocalDate interview) {
    /** The chance to remember, below which something is due. */
    public static final double RETENTION = 0.85;

    public static final Goal NONE = new Goal(null);

    private static final int LONGEST = 60;

    /** The most days between two reviews, 1 to 60. */
    int cap(LocalDate today) {
        if (interview == null || !interview.isAfter(today)) {
            return LONGEST;
        }
        return (int) Math.max(1, Math.min(LONGEST, ChronoUnit.DAYS.between(today, interview) / 2));
    }
}
