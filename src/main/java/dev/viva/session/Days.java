package dev.viva.session;

import java.time.Duration;
import java.time.Instant;

/** Days since 1970 in universal time: fine enough for what fades over months. */
final class Days {
    private Days() {}

    static int of(Instant at) {
        return (int) Duration.between(Instant.EPOCH, at).toDays();
    }
}
