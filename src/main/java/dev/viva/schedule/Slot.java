package dev.viva.schedule;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One of the probes of a local day.
 *
 * @param number which of the day's, from 0
 */
public record Slot(LocalDate date, int number) implements Comparable<Slot> {
    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::date).thenComparingInt(Slot::number);

    /** More than any plan has, so that nothing more of the day is due. */
    static final int LAST = 99;

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Slot read(String text) {
        String[] parts = text.split("/", 2);
        try {
            return new Slot(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]));
        } catch (RuntimeException notASlot) {
            throw new IllegalArgumentException("a slot reads like 2026-11-23/0", notASlot);
        }
    }

    public String text() {
        return date + "/" + number;
    }

    /** Before the first of a day. */
    static Slot before(LocalDate date) {
        return new Slot(date, -1);
    }

    static Slot later(Slot one, Slot other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
