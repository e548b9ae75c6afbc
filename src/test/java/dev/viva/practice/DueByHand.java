package dev.viva.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When a clock on the wall shows a time on a date, found by looking at it every quarter of an hour: the first moment of
 * the date that shows it or is past it. Slow, and knows nothing of transitions.
 */
final class DueByHand {
    private record Asked(String zone, LocalDate date, LocalTime time) {}

    private static final Duration STEP = Duration.ofMinutes(15);
    private final Map<Asked, Optional<Instant>> known = new HashMap<>();

    Optional<Instant> at(String zone, LocalDate date, LocalTime time) {
        return known.computeIfAbsent(new Asked(zone, date, time), DueByHand::look);
    }

    private static Optional<Instant> look(Asked asked) {
        ZoneId zone = ZoneId.of(asked.zone());
        Instant from = asked.date().minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (Instant at = from; at.isBefore(from.plus(Duration.ofDays(3))); at = at.plus(STEP)) {
            LocalDateTime shown = LocalDateTime.ofInstant(at, zone);
            if (shown.toLocalDate().equals(asked.date()) && !shown.toLocalTime().isBefore(asked.time())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
