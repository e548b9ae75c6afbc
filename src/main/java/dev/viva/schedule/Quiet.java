package dev.viva.schedule;

import java.time.LocalTime;

/**
 * Hours in which nothing comes unasked; they may go over midnight.
 *
 * @param to the first minute after them, another one than {@code from}
 */
public record Quiet(LocalTime from, LocalTime to) {
    public Quiet {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    public boolean holds(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
