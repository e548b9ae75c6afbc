package dev.viva.library;

import dev.viva.bank.Topic;
import java.util.Optional;

/**
 * Something the source guide states, in our words.
 *
 * @param id as in the list of claims, such as C062
 * @param topic its chapter; empty where it is about the guide as a whole
 * @param line where it stands in the guide
 */
public record StatedClaim(String id, Optional<Topic> topic, int line, String says) {
    public StatedClaim {
        Require.text("id", id);
        Require.text("says", says);
        if (line < 1) {
            throw new IllegalArgumentException("`line` must be 1 or more");
        }
    }
}
