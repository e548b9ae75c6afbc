package dev.viva.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many local days in a row had an answer. Only days on which a probe came count, so weekends, pauses and days on
 * which we were not there break nothing; seven days earn a freeze, and a freeze makes up for a day that was missed.
 *
 * @param days answered days in a row
 * @param freezes how many are left, at most 2
 * @param missed days with a probe and without an answer since the last answered one, the latest included
 * @param put the day of the latest probe, or null before the first
 */
public record Streak(
        int days, int freezes, int missed, @Nullable LocalDate put) {
    public static final Streak NONE = new Streak(0, 0, 0, null);
    private static final int MOST_FREEZES = 2;
    private static final int EARNS = 7;

    /** A probe came. */
    Streak after(LocalDate day) {
        return day.equals(put) ? this : new Streak(days, freezes, missed + 1, day);
    }

    /** The latest probe was left on purpose: its day counts neither way. */
    public Streak skipped() {
        return new Streak(days, freezes, Math.max(0, missed - 1), put);
    }

    /** The latest probe was answered; a second answer on a day adds nothing. */
    public Streak answered() {
        if (missed == 0) {
            return this;
        }
        int made = missed - 1;
        boolean holds = made <= freezes;
        int now = holds ? days + 1 : 1;
        int left = (holds ? freezes - made : 0) + (now % EARNS == 0 ? 1 : 0);
        return new Streak(now, Math.min(MOST_FREEZES, left), 0, put);
    }
}
