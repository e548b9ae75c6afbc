package dev.viva.review;

import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Place;
import dev.viva.grading.Grade;
import dev.viva.grading.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt as the journal has it.
 *
 * @param readings every mark of every turn, in the order in which they came
 * @param challenge the wish to have the mark looked at again, or null
 * @param mayBeSeen false while its key would give an open question away
 */
public record Transcript(
        AttemptId attempt,
        Place place,
        Asked asked,
        List<Reading> readings,
        @Nullable Wish challenge,
        boolean mayBeSeen) {
    public Transcript {
        readings = List.copyOf(readings);
    }

    /**
     * A mark.
     *
     * @param answer what was read
     * @param stamp the signature on it, or null
     * @param at when it was recorded
     */
    public record Reading(
            int turn,
            int revision,
            String answer,
            Grade grade,
            @Nullable Stamp stamp,
            Instant at) {}

    /**
     * A challenge.
     *
     * @param reason in the candidate's words, or null
     * @param standing where it has got to
     * @param times how often it was raised; only the first counts
     * @param readingsBefore how many readings there were then
     */
    public record Wish(@Nullable String reason, Instant at, Standing standing, int times, int readingsBefore) {}

    /** Where a challenge has got to. */
    public enum Standing {
        /** A grader is asked. */
        ASKED,
        /** It waits for a person. */
        REFERRED,
        /** A later reading came. */
        ANSWERED,
        /** A person decided. */
        DECIDED
    }

    /** The last reading of the last turn: the one that a challenge is about. */
    public Optional<Reading> last() {
        return readings.stream()
                .max(java.util.Comparator.comparingInt(Reading::turn).thenComparingInt(Reading::revision));
    }

    /** The reading that a challenge was about. */
    public Optional<Reading> challenged() {
        return challenge == null || challenge.readingsBefore() == 0
                ? Optional.empty()
                : Optional.of(readings.get(challenge.readingsBefore() - 1));
    }

    /** The later reading with a score that a challenge led to. */
    public Optional<Reading> answered() {
        return challenge == null
                ? Optional.empty()
                : readings.stream()
                        .skip(challenge.readingsBefore())
                        .filter(each -> each.grade().score() != null)
                        .reduce((one, later) -> later);
    }
}
