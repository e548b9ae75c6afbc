package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import java.time.Instant;

/**
 * A record as it stands in the journal.
 *
 * @param offset where it stands in its partition
 * @param line the bytes as they were published, as text
 */
public record JournalEntry(long offset, Content content, String line) {

    /** What a record tells. */
    public sealed interface Content {
        CandidateKey candidate();

        EventId cause();

        String contentHash();

        Source source();

        Instant at();

        long version();
    }

    /** A record that can be read. */
    public record Whole(JournalRecord record) implements Content {
        @Override
        public CandidateKey candidate() {
            return record.candidate();
        }

        @Override
        public EventId cause() {
            return record.cause();
        }

        @Override
        public String contentHash() {
            return record.contentHash();
        }

        @Override
        public Source source() {
            return record.source();
        }

        @Override
        public Instant at() {
            return record.at();
        }

        @Override
        public long version() {
            return record.version();
        }
    }

    /**
     * A record whose key was discarded: that there was an event is known, what it said is not.
     *
     * @param forgotten true for the event that asked for the erasure
     */
    public record Erased(
            CandidateKey candidate,
            EventId cause,
            String contentHash,
            Source source,
            Instant at,
            long version,
            boolean forgotten)
            implements Content {}
}
