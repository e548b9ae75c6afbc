package dev.viva.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When the probes of a plan are due. Where the clocks are put forward over a time, its probe is due the moment after;
 * where they are put back and a time comes twice, the first counts. A day that a zone leaves out has no probes.
 */
final class Days {
    /** Longer than any pause, so that what comes after it is found. */
    private static final int HORIZON = 800;

    private final Plan plan;
    private final ZoneId zone;

    Days(Plan plan) {
        this.plan = plan;
        this.zone = plan.zoneId();
    }

    LocalDate dateAt(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    boolean isQuiet(Instant instant) {
        return plan.quiet() != null && plan.quiet().holds(instant.atZone(zone).toLocalTime());
    }

    /** The first probe after {@code last}; nothing where none comes in two years. */
    Optional<Due> next(Slot last) {
        LocalDate first = last.date();
        for (LocalDate date = first; date.isBefore(first.plusDays(HORIZON)); date = date.plusDays(1)) {
            int from = date.equals(first) ? last.number() + 1 : 0;
            for (int number = Math.max(0, from); number < plan.times().size(); number++) {
                Optional<Instant> at = at(date, number);
                if (at.isPresent()) {
                    return Optional.of(new Due(new Slot(date, number), at.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The last probe after {@code last} that is due at {@code now}, if any. */
    Optional<Due> latest(Slot last, Instant now) {
        LocalDate first = last.date();
        for (LocalDate date = dateAt(now); !date.isBefore(first); date = date.minusDays(1)) {
            int until = date.equals(first) ? last.number() : -1;
            for (int number = plan.times().size() - 1; number > until; number--) {
                Optional<Instant> at = at(date, number).filter(each -> !each.isAfter(now));
                if (at.isPresent()) {
                    return Optional.of(new Due(new Slot(date, number), at.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a plan made at {@code now} begins: behind all that would have been due on the day. */
    Slot begin(Instant now) {
        LocalDate today = dateAt(now);
        for (int number = plan.times().size() - 1; number >= 0; number--) {
            if (at(today, plan.times().get(number))
                    .filter(each -> !each.isAfter(now))
                    .isPresent()) {
                return new Slot(today, number);
            }
        }
        return Slot.before(today);
    }

    private Optional<Instant> at(LocalDate date, int number) {
        boolean free = plan.isPaused(date) || plan.weekdays() && isWeekend(date);
        return free ? Optional.empty() : at(date, plan.times().get(number));
    }

    private Optional<Instant> at(LocalDate date, LocalTime time) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null || change.isOverlap()) {
            return Optional.of(local.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
        }
        return Optional.of(change.getInstant()).filter(after -> dateAt(after).equals(date));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
