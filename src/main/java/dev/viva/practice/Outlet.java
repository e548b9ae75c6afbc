package dev.viva.practice;

import dev.viva.chat.EventId;
import java.util.List;

/** The way out. */
public interface Outlet {
    /** Something to publish. */
    sealed interface Outgoing {
        /** A record, with its replies. */
        record Journal(JournalRecord record) implements Outgoing {}

        /**
         * A grading request.
         *
         * @param cause the event that led to it
         */
        record Request(GradingRequest request, EventId cause) implements Outgoing {}

        /** What could not be read, with its reason. */
        record DeadLetter(Delivery delivery, String reason) implements Outgoing {}
    }

    /**
     * Returns when the broker has all of it.
     *
     * @throws Trouble.Unavailable when it does not take it in time
     */
    void publish(List<Outgoing> outgoing);
}
