package dev.viva.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants probes.
 *
 * @param zone the id of a time zone
 * @param times when on a day, in order, none twice; 1 to 6
 * @param weekdays true for Monday to Friday only
 * @param quiet hours without any, or null; none of the times lies in them
 * @param pauses days without any, in order; at most 6
 */
public record Plan(
        String zone,
        List<LocalTime> times,
        boolean weekdays,
        @Nullable Quiet quiet,
        List<Pause> pauses) {
    public static final int MOST_TIMES = 6;
    public static final int MOST_PAUSES = 6;

    public Plan {
        if (zone.isBlank() || zone.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("a time zone is one word");
        }
        times = List.copyOf(new TreeSet<>(times));
        if (times.isEmpty() || times.size() > MOST_TIMES) {
            throw new IllegalArgumentException("a day has 1 to " + MOST_TIMES + " probes");
        }
        Quiet silent = quiet;
        if (silent != null && times.stream().anyMatch(silent::holds)) {
            throw new IllegalArgumentException("a time lies in the quiet hours");
        }
        if (pauses.size() > MOST_PAUSES) {
            throw new IllegalArgumentException("a plan has at most " + MOST_PAUSES + " pauses");
        }
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    /**
     * Reads what {@link #text} writes: the zone and the times, then {@code weekdays}, {@code quiet 22:00-07:00} and
     * {@code pause 2026-12-24/2027-01-03} where there are such.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Plan read(String text) {
        try {
            return PlanText.read(text);
        } catch (DateTimeException | IndexOutOfBoundsException noPlan) {
            throw new IllegalArgumentException("a plan reads like Europe/Berlin 09:00 weekdays", noPlan);
        }
    }

    public String text() {
        return PlanText.of(this);
    }

    /** The zone by the rules of this machine; universal time where they have lost its name. */
    ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    boolean isPaused(LocalDate date) {
        return pauses.stream().anyMatch(pause -> pause.holds(date));
    }

    /** Whether there is room for one more pause on {@code today}. */
    public boolean hasRoom(LocalDate today) {
        return pauses.stream().filter(each -> !each.to().isBefore(today)).count() < MOST_PAUSES;
    }

    /** With more days left out, and without the pauses that are over. */
    public Plan with(Pause pause, LocalDate today) {
        List<Pause> all = new ArrayList<>(pauses);
        all.removeIf(each -> each.to().isBefore(today) || pause.holds(each.from()) && pause.holds(each.to()));
        all.add(pause);
        return new Plan(zone, times, weekdays, quiet, all);
    }

    /** Without a pause that goes on on {@code last} or ended before, or without any: {@code last} null. */
    public Plan resumed(@Nullable LocalDate last) {
        List<Pause> left = pauses.stream()
                .filter(each -> last != null && each.from().isAfter(last))
                .toList();
        return new Plan(zone, times, weekdays, quiet, left);
    }
}
