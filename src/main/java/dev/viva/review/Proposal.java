package dev.viva.review;

import dev.viva.bank.ItemId;
import dev.viva.bank.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the author of a key should see.
 *
 * @param digest names the answer, so that it is asked about once
 * @param marks what a challenge came to; null where the grader was unsure and the author is to mark it
 * @param missing points that the grader saw, or did not see, as the marks have it; for the author's eye
 * @param by who put the marks, or null
 */
public record Proposal(
        ItemId item,
        String digest,
        String answer,
        @Nullable Sample marks,
        List<String> missing,
        @Nullable String by) {
    public Proposal {
        missing = List.copyOf(missing);
    }
}
