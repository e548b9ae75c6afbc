package dev.viva.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where something is said.
 *
 * @param channel the platform's channel, 1 to 256 characters without control characters and halves of surrogate pairs
 * @param thread the thread inside it, or null
 */
public record Place(String channel, @Nullable String thread) {
    public Place {
        require("channel", channel);
        if (thread != null) {
            require("thread", thread);
        }
    }

    private static void require(String name, String value) {
        if (value.isBlank() || value.length() > 256 || !WellFormed.is(value)) {
            throw new IllegalArgumentException(
                    name + " must be 1 to 256 characters without control or broken characters");
        }
    }
}
