package dev.viva.adapter.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Leaves an endpoint alone after failures in a row, then tries it with one call. */
final class Breaker {
    private final int most;
    private final Duration rest;
    private final Clock clock;
    private int failures;
    private boolean trying;
    private @Nullable Instant until;

    /**
     * @param most how many failures in a row are too many
     * @param rest how long the endpoint is left alone then
     */
    Breaker(int most, Duration rest, Clock clock) {
        this.most = most;
        this.rest = rest;
        this.clock = clock;
    }

    /** Whether a call may go out; each that may must be followed by one of the other three. */
    synchronized boolean lets() {
        if (until == null) {
            return true;
        }
        if (trying || clock.instant().isBefore(until)) {
            return false;
        }
        trying = true;
        return true;
    }

    synchronized void worked() {
        failures = 0;
        trying = false;
        until = null;
    }

    /** A call failed; the endpoint may ask for a longer rest than ours. */
    synchronized void failed(Duration asked) {
        failures++;
        if (trying || failures >= most || asked.compareTo(rest) > 0) {
            until = clock.instant().plus(asked.compareTo(rest) > 0 ? asked : rest);
        }
        trying = false;
    }

    /** A call ended for reasons that say nothing of the endpoint. */
    synchronized void gaveUp() {
        trying = false;
    }
}
