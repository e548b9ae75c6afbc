package dev.viva.schedule;

import java.time.LocalDate;

/**
 * Days without probes.
 *
 * @param from the first
 * @param to the last
 */
public record Pause(LocalDate from, LocalDate to) {
    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends on the day it begins or later");
        }
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
