package dev.viva.session;

import java.time.Instant;
import java.util.List;

/** Where an open attempt stands. */
public sealed interface Phase {
    /**
     * Nothing of the turn's answer is there, or what was there could not be read and was given back.
     *
     * @param edition how often an answer of this turn was added to or changed before
     * @param requested the last reading that was asked for before, 0 for none
     */
    record Awaiting(int edition, int requested) implements Phase {
        static final Awaiting NEW = new Awaiting(0, 0);
    }

    /**
     * Parts of an answer are there and the grace period runs.
     *
     * @param edition how often the answer was added to or changed
     * @param requested the last reading that was asked for before this change, 0 for none
     * @param since when the grace period was started last
     */
    record Composing(List<Part> parts, int edition, int requested, Instant since) implements Phase {
        public Composing {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The answer is with a grader.
     *
     * @param edition as for {@link Composing}
     * @param revision which reading is awaited
     * @param tries how often this reading was asked for
     * @param since when it was asked for last
     */
    record Marking(List<Part> parts, int edition, int revision, int tries, Instant since) implements Phase {
        public Marking {
            parts = List.copyOf(parts);
        }
    }

    /** What was sent of the turn's answer so far. */
    default List<Part> sent() {
        if (this instanceof Composing composing) {
            return composing.parts();
        }
        return this instanceof Marking marking ? marking.parts() : List.of();
    }

    /** The last reading that was asked for in this turn, 0 for none. */
    default int requestedSoFar() {
        if (this instanceof Awaiting awaiting) {
            return awaiting.requested();
        }
        return this instanceof Composing composing ? composing.requested() : ((Marking) this).revision();
    }

    /**
     * The number of the next first reading. Each leaves the number after it to its own second reading, which may come
     * when the answer has long been added to and asked to be read anew.
     */
    default int nextReading() {
        return requestedSoFar() == 0 ? 1 : requestedSoFar() + 2;
    }

    /** How often the answer was added to or changed; no two timers of a turn share this number. */
    default int editions() {
        if (this instanceof Awaiting awaiting) {
            return awaiting.edition();
        }
        return this instanceof Composing composing ? composing.edition() : ((Marking) this).edition();
    }
}
