package dev.viva.boot;

import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import java.time.Duration;
import java.util.List;

/** A log whose reader dies when it is about to commit. */
record DyingLog(EventLog log) implements EventLog {
    /** The death. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public List<Delivery> poll(Duration wait) {
        return log.poll(wait);
    }

    @Override
    public void commit(List<Delivery> done) {
        throw new Died();
    }

    @Override
    public void rewind() {
        log.rewind();
    }

    @Override
    public void hold(List<Delivery> first) {
        log.hold(first);
    }

    @Override
    public void release() {
        log.release();
    }

    @Override
    public boolean changed() {
        return log.changed();
    }
}
