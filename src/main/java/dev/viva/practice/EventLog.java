package dev.viva.practice;

import java.time.Duration;
import java.util.List;

/** The log of chat events as one consumer sees it. */
public interface EventLog {
    /** The next events, at most {@code wait} later; none if there are none. */
    List<Delivery> poll(Duration wait);

    /**
     * Everything up to and with these deliveries is done.
     *
     * @throws Trouble.LostOwnership when another consumer has taken over in between
     */
    void commit(List<Delivery> done);

    /** Goes back to what was committed last; what was polled since comes again. */
    void rewind();
}
