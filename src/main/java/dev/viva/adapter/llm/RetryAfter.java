package dev.viva.adapter.llm;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a busy endpoint asks to wait (RFC 9110, 10.2.3): seconds or a date; a little while where it does not say. */
final class RetryAfter {
    private static final Duration UNSAID = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LONGEST_DATE = 40;

    private RetryAfter() {}

    /** 0 to one hour. */
    static Duration of(HttpHeaders headers, Clock clock) {
        return headers.firstValue("retry-after")
                .map(String::strip)
                .map(value -> read(value, clock))
                .orElse(UNSAID);
    }

    private static Duration read(String value, Clock clock) {
        if (!value.isEmpty() && value.length() <= 6 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return bounded(Duration.ofSeconds(Long.parseLong(value)));
        }
        if (value.length() > LONGEST_DATE) {
            return UNSAID;
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return bounded(Duration.between(clock.instant(), until));
        } catch (DateTimeException neither) {
            return UNSAID;
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
