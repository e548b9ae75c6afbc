package dev.viva.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every event has.
 *
 * @param id the sender's id of the event
 * @param candidate whom it is about
 * @param place where it was said; replies go there
 * @param at when it happened ({@code ce_time}); every decision reckons from it
 * @param userName what the platform calls the person, or null; at most 80 characters are kept
 */
public record Head(
        EventId id,
        CandidateKey candidate,
        Place place,
        Instant at,
        @Nullable String userName) {
    private static final int LONGEST_NAME = 80;

    public Head {
        if (userName != null) {
            userName = userName.strip();
            userName = userName.isEmpty() ? null : cut(userName);
        }
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME)));
    }
}
