package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.chat.Reply;
import dev.viva.session.Fact;
import java.time.Instant;
import java.util.List;

/**
 * All facts and replies of one applied event: the outbox entry, the journal, and what a rebuild folds.
 *
 * @param cause the event
 * @param contentHash the digest of the event's content
 * @param at the event's time, from which expiry is reckoned
 * @param version the version of the state after it
 */
public record JournalRecord(
        CandidateKey candidate,
        EventId cause,
        String contentHash,
        Source source,
        Instant at,
        long version,
        List<Fact> facts,
        List<Reply> replies) {
    public JournalRecord {
        facts = List.copyOf(facts);
        replies = List.copyOf(replies);
    }

    /** True when the candidate asked to be forgotten. */
    public boolean forgets() {
        return facts.stream().anyMatch(Fact.Forgotten.class::isInstance);
    }
}
