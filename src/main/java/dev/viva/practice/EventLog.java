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

    /** These deliveries, and what follows each in its partition, come again after {@link #release}. */
    void hold(List<Delivery> first);

    /** What was held comes now. */
    void release();

    /** True when the last poll gave this consumer partitions that it had not before: others served them till now. */
    boolean tookOver();

    /** True when the topic turns out to be another one than before; what comes next then says so in its source. */
    boolean changed();
}
