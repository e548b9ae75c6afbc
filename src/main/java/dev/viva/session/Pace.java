package dev.viva.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of messages somebody may still send; it fills with the events' own time, so that a replay decides the same.
 *
 * @param left messages left
 * @param at when it was last reckoned, or null before the first message
 */
public record Pace(double left, @Nullable Instant at) {
    public static final Pace NEW = new Pace(0, null);

    /** The bucket after a message at {@code now}. */
    Pace after(Instant now, Rules rules) {
        if (at == null) {
            return new Pace(rules.burst() - 1.0, now);
        }
        double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
        double filled = Math.min(rules.burst(), left + seconds * rules.perSecond());
        Instant later = now.isAfter(at) ? now : at;
        return new Pace(filled < 1 ? filled : filled - 1, later);
    }

    /** True when a message at {@code now} is one too many. */
    boolean exhausted(Instant now, Rules rules) {
        if (at == null) {
            return false;
        }
        double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
        return Math.min(rules.burst(), left + seconds * rules.perSecond()) < 1;
    }
}
