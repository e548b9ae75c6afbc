package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import java.util.List;
import java.util.Map;

/** The way out. */
public interface Outlet {

    /** Something to publish. */
    sealed interface Outgoing {
        /**
         * A record, with its replies.
         *
         * @param line the record as the store keeps it
         */
        record Journal(JournalRecord record, String line) implements Outgoing {}

        /** A grading request. */
        record Request(GradingRequest request) implements Outgoing {}

        /** What could not be read, with its reason. */
        record DeadLetter(Delivery delivery, String reason) implements Outgoing {}

        /** Somebody's key is discarded. */
        record Erasure(CandidateKey candidate) implements Outgoing {}
    }

    /**
     * Returns when the broker has all of it.
     *
     * @return where in the journal the records stand now, by partition
     * @throws Trouble.Unavailable when it does not take it in time
     */
    Map<Integer, StateStore.Span> publish(List<Outgoing> outgoing);
}
