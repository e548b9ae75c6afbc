package dev.viva.session;

import dev.viva.bank.ItemId;
import dev.viva.chat.AttemptId;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an attempt that is over.
 *
 * @param turn the last turn that was marked, 0 for none
 * @param revision the reading that counts
 * @param score the session score, or null
 * @param seed what the numbers of the question were drawn by; 0 for a question without any
 */
public record Closed(
        AttemptId attempt,
        ItemId item,
        String hash,
        int turn,
        int revision,
        @Nullable Double score,
        long seed) {}
